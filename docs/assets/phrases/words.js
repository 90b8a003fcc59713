/** What somebody types, as it is compared: the words that say something, each cut to its stem. */
import { fold } from "../site/fold.js";

// Three letters stay at least. `fold` has made æ, ø and å plain.
const STEM = /^(.{3,}?)(?:ernes|erne|ende|enes|ene|ede|ets|ens|ers|est|er|en|et|es|te|de|st|e|s|t)$/;
const SILENT = new Set(
  fold(
    "og i at det er en et til på som for med de der den af av ikke han har hun man du jeg vi kan skal vil om så fra men " +
      "eller hvad hva hvis når mod mot ved ud ut op opp ind inn sig seg dig deg mig meg jer dere din dit ditt min jeres " +
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
  return [...new Set((telling.length ? telling : all).map(stem))];
}

/** How many of `asked` stand in a text, given as its `stems`; a beginning of three letters is enough. */
export const met = (asked, there) =>
  asked.filter((stem) => there.some((other) => other === stem || (stem.length > 2 && other.startsWith(stem)))).length;
