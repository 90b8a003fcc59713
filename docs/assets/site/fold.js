const SAME = [
  [/æ|ä|ae/g, "a"],
  [/ø|ö|oe/g, "o"],
  [/å|aa/g, "a"],
];
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g; // where a word may break, as pasted texts carry it

/** Text as it is compared: æ, ø and å however they are typed, small letters, single spaces, nothing unseen. */
export function fold(text) {
  const plain = text.normalize("NFC").replace(UNSEEN, "").toLowerCase();
  return SAME.reduce((folded, [letters, one]) => folded.replace(letters, one), plain)
    .replace(/\s+/g, " ")
    .trim();
}
