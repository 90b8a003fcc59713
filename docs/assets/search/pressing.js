/** Words of present danger: they outweigh all others of a question. */
const APART = 3; // places among which the next word of a phrase stands

/** The places of the pages that come first, the last of them before all: none where nothing says danger, or it is themselves
 * whom somebody hurts; where they say that they do not want to live, that of this alone; else that of danger, and where it is
 * over that of what has happened. A weapon is danger in every tense. */
export function pressing(keys, { documents, weapons, danger, past, ending, oneself, persons }) {
  const met = (phrases) => phrases.some((phrase) => follow(phrase, keys, persons));
  const armed = met(weapons);
  const place = (name) => documents.findIndex(({ address, kind }) => kind === "now" && address.startsWith(name));
  const there = (names) => names.map(place).filter((found) => found >= 0);
  if (met(ending) && !armed) return there(["now/self-harm"]);
  if (keys.some((key) => oneself.has(key)) || !(armed || met(danger))) return [];
  const over = met(past) ? ["now/happened"] : [];
  return there(armed ? [...over, "now/danger"] : ["now/danger", ...over]);
}

/** If the words of a phrase stand in this order, near each other: "*" is met by a word for somebody, "-x" by such an end. */
function follow([first, ...rest], keys, persons) {
  const meets = (word, key) => (word === "*" ? persons.has(key) : word[0] === "-" ? key.endsWith(word.slice(1)) : word === key);
  const from = (start, [word, ...others]) =>
    word === undefined || keys.slice(start, start + APART).some((key, n) => meets(word, key) && from(start + n + 1, others));
  return keys.some((key, i) => meets(first, key) && from(i + 1, rest));
}
