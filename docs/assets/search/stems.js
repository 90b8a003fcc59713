/** Words as the search compares them: one spelling for each letter, without endings; and which of them are near each other. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g; // soft hyphens and signs of no width come along when text is copied
const NUMBER = /\d+(?:[ \u00A0-]\d+)+/g; // 116 117, 1-1-2

/** Gives `stem(word)`, by rules that the words of the site were made with: `[[pattern, what stays], …]`. */
export function stemmer(rules) {
  const all = rules.map(([pattern, kept]) => [new RegExp(pattern, "g"), kept]);
  const known = new Map();
  return (word) => {
    if (!known.has(word))
      known.set(
        word,
        all.reduce((text, [pattern, kept]) => text.replace(pattern, kept), word.toLowerCase()),
      );
    return known.get(word);
  };
}

/** The text without what nobody sees. */
export const seen = (text) => text.normalize("NFC").replace(UNSEEN, "");

/** The words of a text; a number is one, however it is set. */
export const wordsOf = (text) =>
  seen(text)
    .replace(NUMBER, (number) => number.replace(/\D/g, ""))
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What two languages, or two who spell by ear, have in common of a stem: b and p, d and t, g and k are one. */
export const sound = (stem) => SOUNDS.reduce((text, [letters, one]) => text.replace(letters, one), stem);
const SOUNDS = [
  [/ei/g, "e"],
  [/[oau][yij]/g, "o"],
  [/j|h(?=[vbdg])/g, ""],
  [/[ckq]/g, "g"],
  [/p/g, "b"],
  [/t/g, "d"],
  [/[fw]/g, "v"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
  [/[iy]/g, "e"],
];

/** The words of a sorted list that begin so. */
export function beginning(sorted, start) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end].startsWith(start)) end++;
  return sorted.slice(low, end);
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

/** True when at most `most` letters differ. */
export const near = (a, b, most) => Math.abs(a.length - b.length) <= most && distance(a, b) <= most;

/** Stems of the two words that one is made of, or that were written as one; the best cut leaves the longer short part. */
export function halves(word, known, stem) {
  let best = { short: 0, parts: [] };
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const parts = [[stem(first), stem(first.replace(/[se]$/, ""))].find(known), stem(second)];
    const short = Math.min(first.length, second.length);
    if (parts[0] && known(parts[1]) && short > best.short) best = { short, parts };
  }
  return best.parts;
}
