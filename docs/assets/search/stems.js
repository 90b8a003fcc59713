/** Words as the search compares them: one spelling for each letter, without endings. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g; // soft hyphens and signs of no width come along when text is copied
const NUMBER = /\d+(?:[ \u00A0-]\d+)+/g; // 116 117, 1-1-2

/**
 * Gives `stem(word)`, by rules that the words of the site were made with: `[[[pattern, what stays], …], …]`, those of letters
 * and those of endings. A word that only without its ending is one of the `common` ones keeps apart, as "møde" from "mod".
 */
export function stemmer(rules, common) {
  const [letters, all] = [rules[0], rules.flat()].map((some) => some.map(([from, to]) => [new RegExp(from, "g"), to]));
  const by = (some, word) => some.reduce((text, [from, to]) => text.replace(from, to), word);
  const whole = new Set(common.map((word) => by(letters, word)));
  const cut = new Set(common.map((word) => by(all, word)));
  const known = new Map();
  const made = (word) => {
    const stem = by(all, word);
    return cut.has(stem) && !whole.has(by(letters, word)) ? `${stem}'` : stem;
  };
  return (word) => {
    if (!known.has(word)) known.set(word, made(word.toLowerCase()));
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
