/** An element with `values` as its properties or attributes, and `inside`, which is text or elements. */
export function make(tag, values, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...inside);
  return made;
}
