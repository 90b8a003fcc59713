/** Words that are mistyped: those of the pages that are a letter or two away. */
const [SHORT, LONG] = [4, 7]; // letters of a stem from which one slip is seen, and from which two are
const SURE = [1, 0.8, 0.4]; // how sure it is that a word with so many slips is meant
const OTHER = 0.5; // how much less, where it begins with another letter: the first one is seldom wrong
const BITS = 31;

/** Which letters a word has, as bits: what differs in too many of them need not be compared. */
export function mask(word) {
  let found = 0;
  for (let i = 0; i < word.length; i++) found |= 1 << (word.charCodeAt(i) % BITS);
  return found;
}

/** `[number, how sure]` of the stems that were probably meant with one that no page has. */
export function near(stem, { stems, masks }) {
  const most = stem.length < SHORT ? 0 : stem.length < LONG ? 1 : 2;
  const mine = mask(stem);
  const found = [];
  for (let i = 0; most && i < stems.length; i++) {
    const other = stems[i];
    if (other.length < SHORT - 1 || Math.abs(other.length - stem.length) > most || ones(mine ^ masks[i]) > 2 * most) continue;
    const far = distance(stem, other);
    if (far <= most) found.push([i, SURE[far] * (other[0] === stem[0] ? 1 : OTHER)]);
  }
  return found;
}

function ones(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count++;
  return count;
}

/** Letters to change, add, remove or swap until one word is the other. */
export function distance(a, b) {
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
