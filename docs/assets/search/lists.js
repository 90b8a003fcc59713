/** Adds to the list that a key has, or begins one. */
export function put(lists, key, value) {
  if (lists.has(key)) lists.get(key).push(value);
  else lists.set(key, [value]);
}
