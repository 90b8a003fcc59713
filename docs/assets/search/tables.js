/** What is known of the words of all pages: read from the tables that `search_tables.py` writes. */
import { lettered } from "./letters.js";
import { each, put } from "./lists.js";
import { fromSteps, letterReader, unfolded } from "./reading.js";
import { mask } from "./slips.js";
import { spoken } from "./speech.js";
import { stemmer, wordsOf } from "./stems.js";
import { mosts, sums } from "./sums.js";

const [TITLE, LINE] = [4.2, 1.4]; // what a word is worth there; in texts: search_tables.py
const SHORT = 5; // words of a title in which each is worth that
const ENOUGH = 1.4; // worth at which a word counts half of the most it can; search_tables.py has it too
const LEVELS = 6;
const COMMON = 0.5; // what a word counts that stands everywhere in speech
const FLAT = 0.7; // rarity counts a little less than in full
const FEW = 3; // lines that a word has to stand in until it tells something of the pages of "now"
const OFTEN = 3; // lines of a page after which one more adds nothing
const MANY = 0.5; // how much less a word in a line says where a page has many lines

/** Documents, words, lines and alike words of one table, or of the first one and what came after it. */
export function index(...tables) {
  const steps = indexing(...tables);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small steps, with room for a key between them. */
export async function indexed(...tables) {
  const steps = indexing(...tables);
  let step = steps.next();
  while (!step.done) {
    await new Promise((go) => setTimeout(go));
    step = steps.next();
  }
  return step.value;
}

function* indexing(first, ...more) {
  const common = first.common.split(" ");
  const stem = stemmer(first.rules, common);
  const numbers = letterReader(first.letters);
  const [documents, words, lines, alike] = [[], [], [], new Map()];
  const [numberOf, worth] = [new Map(), []]; // stem → its number → place of the document → what the word is worth there
  const learn = (word) => {
    if (numberOf.has(stem(word))) return;
    numberOf.set(stem(word), worth.push(new Map()) - 1);
    words.push(word);
  };
  const add = (key, place, value) => worth[key].set(place, (worth[key].get(place) ?? 0) + value);
  for (const table of [first, ...more]) {
    take(table, numbers, documents, lines);
    numbers(table.further ?? "").forEach((count, place) => {
      for (let n = 0; n < count; n++) lines.push({ place, keys: [] });
    });
    for (const { title } of documents) wordsOf(title.toLowerCase()).forEach(learn);
    unfolded(table.words).forEach(learn);
    yield;
    yield* each(table.lines.split(" "), (text, key) => {
      for (const line of fromSteps(numbers(text))) lines[line].keys.push(key);
    });
    yield* each(table.places.split(" "), (text, key) => {
      const steps = numbers(text);
      const places = fromSteps(steps.map((number) => Math.floor(number / LEVELS)));
      places.forEach((place, n) => add(key, place, 2 ** (steps[n] % LEVELS) / 4));
    });
    for (const group of table.alike?.split("\n") ?? []) {
      const [sure, ...mine] = group.split(" ");
      const middle = sure.endsWith("*") && mine[0]; // which alone the others mean
      for (const key of mine) put(alike, key, [Number.parseInt(sure, 10) / 10, middle && key !== middle ? [middle] : mine]);
    }
  }
  const count = new Float32Array(documents.length);
  for (const { place, keys } of lines) if (keys.length) count[place]++;
  const average = lines.length / count.filter(Boolean).length;
  const long = count.map((many) => 1 - MANY + (MANY * many) / average);
  const told = documents.map(() => new Map()); // of each place: stem → lines with it
  yield* each(lines, ({ place, keys }) => {
    for (const key of keys) {
      const n = told[place].get(key) ?? 0;
      told[place].set(key, n + 1);
      if (n < OFTEN) add(key, place, (LINE * (Math.sqrt(n + 1) - Math.sqrt(n))) / long[place]);
    }
  });
  yield* each(documents, ({ title }, place) => {
    const keys = [...new Set(wordsOf(title).map(stem))].map((stem) => numberOf.get(stem));
    for (const key of keys) add(key, place, (TITLE * SHORT) / keys.length);
    lines.push({ place, keys, title: true });
  });
  const [persons, oneself] = [first.persons, first.oneself].map((text) => new Set(text.split(" ")));
  const phrases = (text) => (text ? text.split("\n").map((phrase) => phrase.split(" ")) : []);
  const [sayings, weapons, danger] = [first.sayings, first.weapons, first.danger].map(phrases);
  const [past, ending] = [first.past, first.ending].map(phrases);
  const land = ([words, places]) => ({ words: new Set(words.split(" ")), places: fromSteps(numbers(places)) });
  const lands = first.lands.map(land);
  const said = { persons, oneself, sayings, weapons, danger, past, ending, lands };
  const known = { documents, words, alike, numberOf, stem, common: new Set(common.map(stem)), ...said };
  return yield* weighed(known, lines, worth);
}

/** Words at their rarity, and of each, by its number: its places, its share of the most it can be worth there, its lines. */
function* weighed(known, lines, worth) {
  const { documents, common, numberOf } = known;
  const [rarity, lists] = [new Float32Array(worth.length), worth.map(() => [])];
  const shares = worth.map((there) => Float32Array.from(there.values(), (value) => value / (ENOUGH + value)));
  const places = worth.map((there) => Uint16Array.from(there.keys()));
  yield;
  const says = (stem) => (common.has(stem) ? COMMON : 1);
  for (const [stem, key] of numberOf) {
    const rare = Math.log(1 + (documents.length - places[key].length + 0.5) / (places[key].length + 0.5)) ** FLAT;
    rarity[key] = rare * says(stem);
  }
  yield* each(lines, ({ keys }, line) => {
    for (const key of keys) lists[key].push(line);
  });
  const linesOf = lists.map((list) => Uint16Array.from(list));
  const stems = [...numberOf.keys()];
  const letters = yield* lettered(stems);
  const speech = yield* spoken(lines, linesOf, (key) => says(stems[key]), documents.length);
  yield;
  const ofLine = (of) => Float32Array.from(lines, ({ keys }) => keys.reduce((sum, key) => sum + of(key), 0));
  const [weights, lettersOf] = [ofLine((key) => rarity[key] ** FLAT), ofLine((key) => letters.squares[key])];
  const placeOf = Uint16Array.from(lines, ({ place }) => place);
  const titled = lines.map(({ title }) => title);
  const whole = new Map();
  for (const each of documents) if (!whole.has(each.address)) whole.set(each.address, each);
  // What one key adds up: emptied each time, so that nothing is made anew.
  const [ofPlaces, ofSpeech, ofLines] = [mosts(documents.length), mosts(documents.length), mosts(lines.length)];
  const [shared, once] = [sums(lines.length), sums(lines.length)];
  const masks = Int32Array.from(stems, mask);
  const ofWords = { stems, masks, rarity, places, shares, linesOf, letters, urgency: urgency(lines, documents, worth.length) };
  const ofLong = { weights, lettersOf, placeOf, titled, whole, says };
  return { ...known, ...ofWords, ...speech, ...ofLong, ofPlaces, ofSpeech, ofLines, shared, once };
}

/** Of each stem how much likelier it makes it that a line leads to "now" (below 0: less likely); NaN where no line has it. */
function urgency(lines, documents, size) {
  const [all, urgent, of] = [new Float32Array(size), new Float32Array(size), [0, 0]];
  for (const { place, keys, title } of lines) {
    if (title || !keys.length) continue;
    const now = documents[place].kind === "now" ? 1 : 0;
    of[0]++;
    of[1] += now;
    for (const key of keys) {
      all[key]++;
      urgent[key] += now;
    }
  }
  const share = of[1] / of[0];
  return all.map((n, key) => (n ? Math.log((urgent[key] + FEW * share) / ((n + FEW) * share)) : Number.NaN));
}

function take(table, numbers, documents, lines) {
  const [kinds, weights, counts] = table.documents.map(numbers);
  const titles = table.titles.split("\n");
  unfolded(table.addresses).forEach((address, i) => {
    for (let n = 0; n < counts[i]; n++) lines.push({ place: documents.length, keys: [] });
    const [kind, weight] = [table.kinds[kinds[i]], table.weights[weights[i]]];
    documents.push({ address, page: address.split("#")[0], title: titles[i], kind, weight });
  });
}
