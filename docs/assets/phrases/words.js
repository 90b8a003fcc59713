/** What somebody types, as it is compared: the words that say something, each cut to its stem. */
import { fold } from "../site/fold.js";

// Three letters stay at least. `fold` has made æ, ø and å plain.
const STEM = /^(.{3,}?)(?:ernes|erne|ende|enes|ene|ede|ets|ens|ers|est|er|en|et|es|te|de|st|e|s|t)$/;
const SILENT = new Set(
  fold(
    "og i at det er en et til på som for med de der den af av ikke han har hun man du jeg vi kan skal vil om så fra men " +
      "eller hvad hva hvis når mod mot ved ud ut ind inn sig seg dig deg mig meg jer dere din dit ditt min jeres " +
      "deres bliver blir også her efter etter alt noget noe nogen noen være var hvordan hvorfor nu nå lige bare ham hende " +
      "henne borger borgeren innbygger innbyggeren siger sier vores vår",
  ).split(" "),
);

const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word) => STEM.exec(word)?.[1] ?? word;

/** The stems that count; where none does, all of them. */
export function stems(text) {
  const all = wordsOf(text);
  const telling = all.filter((word) => !SILENT.has(word));
  return new Set((telling.length ? telling : all).map(stem));
}

/** How well a stem is met in a text, given as its `stems`: the beginning of a word is enough, but less. */
const met = (asked, there) => {
  if (there.has(asked)) return 1;
  return asked.length > 2 && [...there].some((other) => other.startsWith(asked)) ? 0.6 : 0;
};

/** For each of `texts`, sets of stems, how well it meets what was asked: a word that few of them hold counts for more. */
export function scores(asked, texts) {
  const sums = texts.map(() => 0);
  for (const stem of asked) {
    const found = texts.map((there) => met(stem, there));
    const weight = Math.log(1 + texts.length / (1 + found.filter(Boolean).length));
    found.forEach((each, i) => {
      sums[i] += each * weight;
    });
  }
  return sums;
}
