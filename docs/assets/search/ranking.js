/** The search without its window: from the words of all pages and a question to the pages that answer, best first. */
import { looks, similar } from "./letters.js";
import { put } from "./lists.js";
import { wordsOf } from "./stems.js";

const MOST = 12; // pages shown
const ASKED = 24; // words of a question that count
const ENOUGH = 0.2; // of the best score: what is further behind is no answer
const LINES = 1.3; // what a whole line is worth beside its words
const SECOND = 0.7; // what the second best line of a page is worth beside the best
const WHOLE = 2; // how much more a line counts that is asked whole and alone
const TITLE = 1.5; // how much more a title says than a line
const [NAMED, CALLED] = [0.9, 4]; // of a title that is as good as the question: the page is asked for by its name
const TRUST = 0.7; // what a page is likelier than others counts a little less than in full
const LOOKS = 0.5; // of the best score: what lines are worth that look like the question
const [CALM, LATER] = [-2, 0.6]; // words that tell so little of urgency make the pages of "now" count as much
const FLAT = 0.5; // within a line, rarity counts little
// How sure it is that a word means another: one of its group where it is known itself; one that looks like it, where it is not
// known, and where it is: it may be another form, the other language's, or mistyped into a word.
const [KNOWN, LIKE, ALSO] = [0.65, 0.8, 0.5];
const SHORT = 3; // letters of a word that stands in another one
const SURE = 0.5; // so sure it has to be to tell of urgency, and to be marked as a hit

/**
 * How many pages are shown for `question`, and these, best first: `{address, title, kind, teaser, parts}`. A teaser is a list
 * of `[text, true where it is a hit]`; it is empty, and a term has no `meaning`, until `tell` of teasers.js brings the texts.
 * No word has to be met: a rare one counts more than many common ones. `among` tells which pages are asked for.
 */
export function ranked(question, known, among = () => true) {
  const { documents, worth, rarity, linesOf, lines, weights } = known;
  const [scores, met] = [sums(documents.length), sums(lines.length)];
  const hits = new Set();
  let [all, urgent] = [0, 0];
  const keys = stemmed(question, known);
  for (const found of asked(keys, known)) {
    const surest = Math.max(...found.values());
    const rare = Math.max(...[...found].filter(([, sure]) => sure === surest).map(([key]) => rarity.get(key)));
    const weight = rare ** FLAT;
    all += weight;
    for (const [key, sure] of found) {
      if (sure > SURE) hits.add(key);
      const counts = sure * Math.min(rare, rarity.get(key));
      const [places, values] = worth.get(key);
      for (let i = 0; i < places.length; i++) scores.take(places[i], counts * values[i]);
      const says = sure * Math.min(weight, rarity.get(key) ** FLAT);
      for (const line of linesOf.get(key) ?? []) met.take(line, says);
    }
    scores.next();
    met.next();
    urgent += urgency(found, known);
  }
  const [best, second] = [new Float32Array(documents.length), new Float32Array(documents.length)]; // of the lines of a place
  for (const number of met.there) {
    const [{ place, title }, says] = [lines[number], met.sum[number]];
    const share = says / Math.sqrt(weights[number] * all);
    const score = share ** WHOLE * says * (title ? (share > NAMED ? CALLED : TITLE) : 1);
    second[place] = Math.max(second[place], Math.min(score, best[place]));
    best[place] = Math.max(score, best[place]);
  }
  const score = new Map();
  for (const place of scores.there) {
    const { page, weight, kind } = documents[place];
    if (!among(page)) continue;
    const likely = kind !== "now" ? weight ** TRUST : urgent < CALM ? LATER * weight : weight;
    score.set(place, likely * (scores.sum[place] + LINES * (best[place] + SECOND * second[place])));
  }
  const top = LOOKS * Math.max(...score.values());
  if (score.size)
    for (const [place, alike] of looks(keys, known)) {
      const { address, page, weight } = documents[place];
      if (!among(page)) continue;
      const part = address === page ? 1 : weight; // a rule of the other country says less, however near its words
      score.set(place, (score.get(place) ?? 0) + top * alike * part);
    }
  const least = Math.max(...score.values()) * ENOUGH;
  const pages = new Map();
  for (const [place, value] of [...score].filter(([, value]) => value >= least).sort(([, a], [, b]) => b - a))
    put(pages, documents[place].page, { place, score: value });
  const shown = [...pages].slice(0, MOST);
  return { total: shown.length, pages: shown.map(([page, found]) => answer(page, found, known)), hits };
}

/** How much likelier a word, or what it means, makes it that help is needed now. */
function urgency(found, known) {
  const [sum, sures] = [...found].reduce(
    ([sum, sures], [key, sure]) =>
      sure < SURE || !known.urgency.has(key) ? [sum, sures] : [sum + sure * known.urgency.get(key), sures + sure],
    [0, 0],
  );
  return sum / Math.max(1, sures);
}

/** Adds up over the words of a question what each is worth at most in each of `size` places. */
function sums(size) {
  const [sum, most, there, here] = [new Float32Array(size), new Float32Array(size), [], []];
  const take = (place, value) => {
    if (!most[place]) here.push(place);
    if (value > most[place]) most[place] = value;
  };
  const next = () => {
    for (const place of here.splice(0)) {
      if (!sum[place]) there.push(place);
      sum[place] += most[place];
      most[place] = 0;
    }
  };
  return { sum, there, take, next };
}

/** The stems that are meant with the words of a question. */
const stemmed = (question, known) => meant([...new Set(wordsOf(question).map(known.stem))].slice(0, ASKED), known);

/** What each stem of a question may mean; words that stand everywhere are no answer to one that nobody knows. */
function asked(keys, known) {
  const found = keys.map((key) => meanings(key, known)).filter((one) => one.size); // none in letters that no word has
  const says = (keys) => [...keys].some((key) => !known.common.has(key));
  return !says(keys) || found.some((one) => says(one.keys())) ? found : [];
}

/** Without set phrases that are harmless, "slå op i loven", or without their first words; where somebody is named, or little
 * else is asked, every word is taken as it stands: whom it concerns finds help in a few words. */
function meant(keys, { common, persons, sayings }) {
  if (keys.some((key) => persons.has(key))) return keys;
  const said = keys.flatMap((_, i) => sayings.filter((saying) => saying.every((key, n) => keys[i + n] === key)));
  const without = (some) => keys.filter((key) => !some.includes(key));
  const left = [without(said.flat()), without(said.map(([first]) => first))];
  return left.find((each) => each.some((key) => !common.has(key))) ?? keys;
}

/** Stems that a stem of the question may mean, with how sure that is. */
function meanings(key, known) {
  const found = new Map();
  const take = (other, sure) => known.worth.has(other) && sure > (found.get(other) ?? 0) && found.set(other, sure);
  take(key, 1);
  for (const [sure, group] of known.alike.get(key) ?? [])
    for (const other of group) take(other, known.worth.has(key) ? sure * KNOWN : sure);
  for (let i = known.worth.has(key) ? key.length : SHORT; i <= key.length - SHORT; i++) {
    const two = [known.stem(key.slice(0, i)), key.slice(i)]; // words without a space between them
    if (two.every((part) => known.worth.has(part))) for (const part of two) take(part, LIKE);
  }
  for (const [other, like] of similar(key, known)) take(other, (known.worth.has(key) ? ALSO : LIKE) * like);
  return found;
}

/** A page, or the terms and phrases on it that answer best. */
function answer(page, found, { documents }) {
  const whole = documents.find(({ address }) => address === page);
  const { address, title, kind } = whole;
  const named = ({ place }) => documents[place].address !== page;
  const parts = named(found[0]) ? found.filter((one) => named(one) && one.score > found[0].score * 0.7).slice(0, 2) : [];
  const shown = parts.map(({ place }) => ({ ...documents[place], title: documents[place].title || title, teaser: [] }));
  return { address, title, kind, teaser: [], parts: shown };
}
