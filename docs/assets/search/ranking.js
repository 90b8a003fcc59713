/** The search without its window: from the words of all pages and a question to the pages that answer, best first. */
import { looks, similar } from "./letters.js";
import { put } from "./lists.js";
import { pressing } from "./pressing.js";
import { near } from "./slips.js";
import { wordsOf } from "./stems.js";

const MOST = 12; // pages shown
const ASKED = 24; // words of a question that count
const ENOUGH = 0.2; // of the best score: what is further behind is no answer
const LINES = 1.6; // what a whole line is worth beside its words
const SPEECH = 0.4; // what it is worth how much of its lines speak of what is asked
const SECOND = 0.7; // what the second best line of a page is worth beside the best
const WHOLE = 2; // how much more a line counts that is asked whole and alone
const TITLE = 1.5; // how much more a title says than a line
const WALKED = 3000; // lines of the rarest words of a question; what more say only counts where a line has one of these
const [NAMED, CALLED] = [0.9, 3]; // of a title that is as good as the question: the page is asked for by its name
const TRUST = 0.3; // what a page is likelier than others counts much less than in full
const LOOKS = 0.3; // of the best score: what lines are worth that look like the question
const [CALM, LATER] = [-2, 0.6]; // words that tell so little of urgency make the pages of "now" count as much
const ELSEWHERE = 0.5; // what a rule is worth of a country that is not asked for, where another is
const FIRST = 1.01; // of the best score: what words of present danger bring their page, before place, age or topic
const FLAT = 0.7; // within a line, rarity counts little
// How sure it is that a word means another: one of its group where it is known itself; one that looks like it, where it is not
// known, and where it is: it may be another form, the other language's, or mistyped into a word.
const [KNOWN, LIKE, ALSO] = [0.85, 0.8, 0.5];
const SHORT = 3; // letters of a word that stands in another one
const NUMBER = /^\d+$/; // it is met as it is written: none looks like another
const SURE = 0.5; // so sure it has to be to tell of urgency, and to be marked as a hit

/**
 * How many pages are shown for `question`, and these, best first: `{address, title, kind, teaser, parts}`. A teaser is a list
 * of `[text, true where it is a hit]`; it is empty, and a term has no `meaning`, until `tell` of teasers.js brings the texts.
 * No word has to be met: a rare one counts more than many common ones. `among` tells which pages are asked for.
 */
export function ranked(question, known, among = () => true) {
  const { documents, stems, places, shares, speakers, tells, rarity, linesOf, ofPlaces, ofSpeech, ofLines } = known;
  const hits = new Set();
  let [all, urgent, walked] = [0, 0, 0];
  const keys = stemmed(question, known);
  for (const found of asked(keys, known)) {
    const surest = Math.max(...found.values());
    const rare = Math.max(...[...found].map(([key, sure]) => (sure === surest ? rarity[key] : 0)));
    const weight = rare ** FLAT;
    all += weight;
    for (const [key, sure] of found) {
      if (sure > SURE) hits.add(stems[key]);
      ofPlaces.share(places[key], sure * Math.min(rare, rarity[key]), shares[key]);
      ofSpeech.share(speakers[key], sure, tells[key]);
      const worth = sure * Math.min(weight, rarity[key] ** FLAT);
      if (walked < WALKED) ofLines.take(linesOf[key], worth);
      else ofLines.more(linesOf[key], worth);
      walked += linesOf[key].length;
    }
    ofPlaces.next();
    ofSpeech.next();
    ofLines.next();
    urgent += urgency(found, known);
  }
  const [best, second] = bestLines(all, known);
  const speech = speaking(keys, known);
  const score = new Float32Array(documents.length);
  ofPlaces.drain((place, sum) => {
    const { page, weight, kind } = documents[place];
    if (!among(page)) return;
    const likely = kind !== "now" ? weight ** TRUST : urgent < CALM ? LATER * weight : weight;
    score[place] = likely * (sum + LINES * (best[place] + SECOND * second[place]) + SPEECH * speech[place]);
  });
  const top = LOOKS * highest(score);
  const written = keys.filter((key) => !NUMBER.test(key));
  for (const [place, alike] of top ? looks(written, known) : []) {
    const { address, page, weight } = documents[place];
    const part = address === page ? 1 : weight; // a rule of the other country says less, however near its words
    if (among(page)) score[place] += top * alike * part;
  }
  for (const place of elsewhere(keys, known)) score[place] *= ELSEWHERE;
  for (const place of pressing(keys, known)) if (among(documents[place].page)) score[place] = highest(score) * FIRST;
  const least = highest(score) * ENOUGH;
  const pages = new Map();
  score.forEach((value, place) => {
    if (value && value >= least) put(pages, documents[place].page, { place, score: value });
  });
  for (const found of pages.values()) if (found.length > 1) found.sort((a, b) => b.score - a.score);
  const shown = [...pages.values()].sort((a, b) => b[0].score - a[0].score).slice(0, MOST);
  return { total: shown.length, pages: shown.map((found) => answer(found, known)), hits };
}

const highest = (score) => score.reduce((most, value) => Math.max(most, value), 0);

/** What the best and the second best line of each place are worth; `all` is what the words of the question say together. */
function bestLines(all, { documents, ofLines, weights, placeOf, titled }) {
  const [best, second] = [new Float32Array(documents.length), new Float32Array(documents.length)];
  ofLines.drain((line, says) => {
    const place = placeOf[line];
    const share = says / Math.sqrt(weights[line] * all);
    const score = share ** WHOLE * says * (titled[line] ? (share > NAMED ? CALLED : TITLE) : 1);
    if (score > best[place]) {
      second[place] = best[place];
      best[place] = score;
    } else if (score > second[place]) second[place] = score;
  });
  return [best, second];
}

/** The places of what holds in other countries than the one that a word of the question names; none where it names none. */
function elsewhere(keys, { lands }) {
  const named = ({ words }) => keys.some((key) => words.has(key));
  return lands.some(named) ? lands.filter((land) => !named(land)).flatMap(({ places }) => places) : [];
}

/** How much of the lines of each place speak of what is asked, less where it says much of all kinds. */
function speaking(keys, { documents, ofSpeech, lengths, says }) {
  const found = new Float32Array(documents.length);
  const words = keys.reduce((sum, stem) => sum + says(stem), 0);
  ofSpeech.drain((place, sum) => {
    found[place] = Math.max(0, sum - words * lengths[place]);
  });
  return found;
}

/** How much likelier a word, or what it means, makes it that help is needed now. */
function urgency(found, known) {
  let [sum, sures] = [0, 0];
  for (const [key, sure] of found) {
    if (sure < SURE || Number.isNaN(known.urgency[key])) continue;
    sum += sure * known.urgency[key];
    sures += sure;
  }
  return sum / Math.max(1, sures);
}

/** The stems that are meant with the words of a question. */
function stemmed(question, known) {
  const words = wordsOf(question);
  const all = [...words, ...joined(words, known)].map(known.stem);
  return meant([...new Set(all)].slice(0, ASKED), known);
}

/** Words that are one, written apart: "tavsheds pligt". */
function joined(words, { stem, numberOf, common }) {
  const both = words.slice(1).map((word, i) => words[i] + word);
  const carries = (word) => !common.has(stem(word));
  return both.filter((word, i) => numberOf.has(stem(word)) && carries(words[i]) && carries(words[i + 1]));
}

/** What each stem of a question may mean, the rarest first; words of all speech are no answer to one that nobody knows. */
function asked(keys, known) {
  const found = keys.map((key) => meanings(key, known)).filter((one) => one.size); // none in letters that no word has
  const says = (stem) => !known.common.has(stem);
  const tells = (key) => says(known.stems[key]);
  const rarest = (one) => Math.max(...[...one].map(([key, sure]) => sure * known.rarity[key]));
  const told = !keys.some(says) || found.some((one) => [...one.keys()].some(tells));
  return told ? found.sort((a, b) => rarest(b) - rarest(a)) : [];
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

/** Numbers of the stems that a stem of the question may mean, with how sure that is. */
function meanings(stem, known) {
  const [found, { numberOf }] = [new Map(), known];
  const there = numberOf.has(stem);
  const take = (key, sure) => key !== undefined && sure > (found.get(key) ?? 0) && found.set(key, sure);
  take(numberOf.get(stem), 1);
  for (const [sure, group] of known.alike.get(stem) ?? [])
    for (const other of group) take(numberOf.get(other), there ? sure * KNOWN : sure);
  if (NUMBER.test(stem)) return found;
  for (let i = there ? stem.length : SHORT; i <= stem.length - SHORT; i++) {
    const two = [known.stem(stem.slice(0, i)), stem.slice(i)]; // words without a space between them
    if (two.every((part) => numberOf.has(part))) for (const part of two) take(numberOf.get(part), LIKE);
  }
  for (const [key, sure] of there ? [] : near(stem, known)) take(key, sure);
  for (const [key, like] of similar(stem, known.letters)) take(key, (there ? ALSO : LIKE) * like);
  return found;
}

/** A page, or the terms and phrases on it that answer best. */
function answer(found, { documents, whole }) {
  const { address, title, kind } = whole.get(documents[found[0].place].page);
  const named = ({ place }) => documents[place].address !== address;
  const parts = named(found[0]) ? found.filter((one) => named(one) && one.score > found[0].score * 0.7).slice(0, 2) : [];
  const shown = parts.map(({ place }) => ({ ...documents[place], title: documents[place].title || title, teaser: [] }));
  return { address, title, kind, teaser: [], parts: shown };
}
