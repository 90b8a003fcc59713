/** Lists of many things, and lists by keys. */
const TOGETHER = 1500; // taken in without a pause

/** Adds to the list that a key has, or begins one. */
export function put(lists, key, value) {
  if (lists.has(key)) lists.get(key).push(value);
  else lists.set(key, [value]);
}

/** Acts on each of a list, with a pause after every few. */
export function* each(list, act) {
  for (let i = 0; i < list.length; i++) {
    act(list[i], i);
    if (i % TOGETHER === TOGETHER - 1) yield;
  }
}
