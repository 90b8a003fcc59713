/** "Did you mean": a word of the pages beside one that none of them holds. */
import { fold } from "../site/fold.js";
import { distance } from "./slips.js";

const SHORT = 4; // letters; shorter words have too many neighbours

/** The question with each unknown word as it was probably meant; empty where nothing is near or nothing is unknown. */
export function meant(question, { words, numberOf, stem }) {
  let changed = false;
  const better = question.toLowerCase().replace(/\p{L}+/gu, (typed) => {
    const word = fold(typed);
    if (word.length < SHORT || numberOf.has(stem(typed)) || words.some((other) => fold(other).startsWith(word))) return typed;
    const found = nearest(word, words);
    changed ||= Boolean(found);
    return found || typed;
  });
  return changed ? better : "";
}

function nearest(word, words) {
  let best = { far: (word.length > 6 ? 2 : 1) + 1 };
  for (const written of words) {
    const other = fold(written);
    if (other.length < SHORT || Math.abs(other.length - word.length) >= best.far) continue;
    const far = distance(word, other) + (other[0] === word[0] ? 0 : 0.5); // the first letter is seldom the wrong one
    if (far < best.far) best = { far, written };
  }
  return best.written ?? "";
}
