/** The element that `[name, attributes, ...inside]` tells of. */
export function build([name, given, ...inside], root) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    made.setAttribute(key, key === "href" && !value.startsWith("#") ? new URL(value, root).href : value);
  }
  (made.content ?? made).append(...inside.map((each) => (typeof each === "string" ? each : build(each, root))));
  return made;
}
