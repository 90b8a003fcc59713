/** What is said of the answers as a whole: no number of pages is an answer, so it says how they stand and which is first. */
import { wordsOf } from "./stems.js";

/** Whether no page has any word of the question that carries its meaning: what `ranked` found only looks like it. */
export function strange({ hits }, question, { stem, common }) {
  const carries = (key) => !common.has(key);
  return wordsOf(question).map(stem).some(carries) && ![...hits].some(carries);
}

/** `[seen, spoken]` for what `ranked` found. */
export function told(found, question, known, words) {
  const { pages, total } = found;
  if (total === 0) return [words.none, words.none];
  const seen = strange(found, question, known) ? words.strange : words[total === 1 ? "one" : "many"];
  const [{ title, parts }] = pages;
  const first = parts.length && parts.every((part) => part.title) ? parts[0].title : title;
  return [seen, `${seen} ${words.first.replace("{n}", total).replace("{title}", () => first)}`];
}
