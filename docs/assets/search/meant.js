/** "Did you mean": a word of the pages beside one that none of them holds. */
import { fold } from "../site/fold.js";

const SHORT = 4; // letters; shorter words have too many neighbours
const wordsOf = (text) => text.match(/\p{L}+/gu) ?? [];

/** Folded word → how it is written most often, with how often; from the titles and texts of `units`. */
export function vocabulary(units) {
  const counts = new Map();
  for (const { title = "", text = "" } of units)
    for (const word of wordsOf(`${title} ${text}`.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = new Map();
  for (const [word, count] of counts) {
    const before = known.get(fold(word));
    if (!before || before.count < count) known.set(fold(word), { word, count });
  }
  return known;
}

/** The question with each unknown word as it was probably meant; empty where nothing is near or nothing is unknown. */
export function meant(question, known) {
  const all = [...known.keys()];
  let changed = false;
  const words = question.toLowerCase().replace(/\p{L}+/gu, (typed) => {
    const word = fold(typed);
    if (word.length < SHORT || all.some((other) => other.startsWith(word))) return typed;
    const found = nearest(word, known);
    changed ||= Boolean(found);
    return found || typed;
  });
  return changed ? words : "";
}

function nearest(word, known) {
  const most = word.length > 6 ? 2 : 1;
  let best = { far: most + 1 };
  for (const [other, { word: written, count }] of known) {
    if (other.length < SHORT || Math.abs(other.length - word.length) > most) continue;
    const far = distance(word, other) + (other[0] === word[0] ? 0 : 0.5); // the first letter is seldom the wrong one
    if (far < best.far || (far === best.far && count > best.count)) best = { far, count, written };
  }
  return best.written ?? "";
}

/** Letters to change, add, remove or swap. */
function distance(a, b) {
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length];
}
