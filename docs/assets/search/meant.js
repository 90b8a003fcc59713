/** "Did you mean": a word of the pages in place of one that none of them holds, where the question says nothing else. */
import { fold } from "../site/fold.js";
import { distance } from "./slips.js";
import { wordsOf } from "./stems.js";

const SHORT = 4; // letters; shorter words have too many neighbours
const LONG = 8; // letters; only a longer word is mistyped twice and still the same: "udlandet" is not "uddannet"

/**
 * The question with each unknown word as it was probably meant; empty where nothing is near, or where the pages have a word
 * of it: what is answered is about that one, and a right word that they lack is no slip.
 */
export function meant(question, { words, numberOf, stem, common }) {
  const known = (word) => numberOf.has(stem(word)) || words.some((other) => fold(other).startsWith(fold(word)));
  const asked = question.toLowerCase();
  const says = wordsOf(asked).filter((word) => !common.has(stem(word)));
  if (says.some(known)) return "";
  let changed = false;
  const better = asked.replace(/\p{L}+/gu, (typed) => {
    const found = says.includes(typed) ? nearest(fold(typed), words) : "";
    changed ||= Boolean(found);
    return found || typed;
  });
  return changed ? better : "";
}

/** The word that is a letter or two away, and begins as this one does: the first letter is seldom the wrong one. */
function nearest(word, words) {
  let best = { far: (word.length > LONG ? 2 : 1) + 1 };
  for (const written of word.length < SHORT ? [] : words) {
    const other = fold(written);
    if (other.length < SHORT || other[0] !== word[0] || Math.abs(other.length - word.length) >= best.far) continue;
    const far = distance(word, other);
    if (far < best.far) best = { far, written };
  }
  return best.written ?? "";
}
