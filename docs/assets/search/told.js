/** What is said of the answers as a whole: no number of pages is an answer, so it says how they stand and which is first. */
import { wordsOf } from "./stems.js";

/** `[seen, spoken]` for what `ranked` found; says so where no page has any word of the question that carries its meaning. */
export function told({ pages, total, hits }, question, { stem, common }, words) {
  if (total === 0) return [words.none, words.none];
  const asked = wordsOf(question).map(stem);
  const carries = (key) => !common.has(key);
  const strange = asked.some(carries) && ![...hits].some(carries);
  const seen = strange ? words.strange : words[total === 1 ? "one" : "many"];
  const [{ title, parts }] = pages;
  const first = parts.length && parts.every((part) => part.title) ? parts[0].title : title;
  return [seen, `${seen} ${words.first.replace("{n}", total).replace("{title}", () => first)}`];
}
