/** What is known of the words of all pages: read from the tables that `search_tables.py` writes. */
import { lettered } from "./letters.js";
import { put } from "./lists.js";
import { fromSteps, letterReader, unfolded } from "./reading.js";
import { stemmer, wordsOf } from "./stems.js";

const [TITLE, LINE] = [4.2, 1.4]; // what a word is worth there; in texts: search_tables.py
const SHORT = 5; // words of a title in which each is worth that
const ENOUGH = 1.4; // worth at which a word counts half of the most it can; search_tables.py has it too
const LEVELS = 6;
const COMMON = 0.4; // what a word counts that stands everywhere in speech
const FLAT = 0.7; // rarity counts a little less than in full
const FEW = 3; // lines that a word has to stand in until it tells something of the pages of "now"
const TOGETHER = 1500; // words, lines or documents that are taken in without a pause
const OFTEN = 3; // lines of a page after which one more adds nothing

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
  const worth = new Map(); // stem → place of the document → what the word is worth there
  const add = (key, place, value) => {
    if (!worth.has(key)) worth.set(key, new Map());
    worth.get(key).set(place, (worth.get(key).get(place) ?? 0) + value);
  };
  for (const table of [first, ...more]) {
    take(table, numbers, documents, lines);
    numbers(table.further ?? "").forEach((count, place) => {
      for (let n = 0; n < count; n++) lines.push({ place, keys: [] });
    });
    words.push(...unfolded(table.words));
    const keys = words.map(stem);
    yield;
    yield* each(table.lines.split(" "), (text, i) => {
      for (const line of fromSteps(numbers(text))) lines[line].keys.push(keys[i]);
    });
    yield* each(table.places.split(" "), (text, i) => {
      const steps = numbers(text);
      const places = fromSteps(steps.map((number) => Math.floor(number / LEVELS)));
      places.forEach((place, n) => add(keys[i], place, 2 ** (steps[n] % LEVELS) / 4));
    });
    for (const group of table.alike?.split("\n") ?? []) {
      const [sure, ...mine] = group.split(" ");
      for (const key of mine) put(alike, key, [sure / 10, mine]);
    }
  }
  const told = documents.map(() => new Map()); // of each place: stem → lines with it
  yield* each(lines, ({ place, keys }) => {
    for (const key of keys) {
      const n = told[place].get(key) ?? 0;
      told[place].set(key, n + 1);
      if (n < OFTEN) add(key, place, LINE * (Math.sqrt(n + 1) - Math.sqrt(n)));
    }
  });
  yield* each(documents, ({ title }, place) => {
    const keys = [...new Set(wordsOf(title).map(stem))];
    for (const key of keys) add(key, place, (TITLE * SHORT) / keys.length);
    lines.push({ place, keys, title: true });
  });
  const persons = new Set(first.persons.split(" "));
  const sayings = first.sayings.split("\n").map((text) => text.split(" "));
  const known = { documents, words, lines, alike, worth, stem, common: new Set(common.map(stem)), persons, sayings };
  return yield* weighed(known);
}

/** Words at their rarity; what a word is worth as a share of the most it can, in two rows: the places, and how much in each. */
function* weighed({ worth, common, ...known }) {
  const rarity = new Map();
  yield* each([...worth], ([key, there]) => {
    const rare = Math.log(1 + (known.documents.length - there.size + 0.5) / (there.size + 0.5)) ** FLAT;
    rarity.set(key, common.has(key) ? rare * COMMON : rare);
    const values = Float64Array.from(there.values(), (value) => value / (ENOUGH + value));
    worth.set(key, [Uint16Array.from(there.keys()), values]);
  });
  const linesOf = new Map();
  const weights = Float64Array.from(known.lines, ({ keys }) => keys.reduce((sum, key) => sum + rarity.get(key) ** FLAT, 0));
  yield* each(known.lines, ({ keys }, number) => {
    for (const key of keys) put(linesOf, key, number);
  });
  const letters = yield* lettered([...worth.keys()]);
  yield;
  const lettersOf = Float32Array.from(known.lines, ({ keys }) => keys.reduce((sum, key) => sum + letters.squares.get(key), 0));
  return { ...known, worth, common, rarity, linesOf, weights, letters, lettersOf, urgency: urgency(known) };
}

/** Acts on each of a list, with a pause after every few. */
function* each(list, act) {
  for (let i = 0; i < list.length; i++) {
    act(list[i], i);
    if (i % TOGETHER === TOGETHER - 1) yield;
  }
}

/** Stem → how much likelier it makes it that a line leads to "now" (below 0: less likely). */
function urgency({ lines, documents }) {
  const [all, urgent, of] = [new Map(), new Map(), [0, 0]];
  for (const { place, keys, title } of lines) {
    if (title || !keys.length) continue;
    const now = documents[place].kind === "now";
    of[0]++;
    if (now) of[1]++;
    for (const key of keys) {
      all.set(key, (all.get(key) ?? 0) + 1);
      if (now) urgent.set(key, (urgent.get(key) ?? 0) + 1);
    }
  }
  const share = of[1] / of[0];
  return new Map([...all].map(([key, n]) => [key, Math.log(((urgent.get(key) ?? 0) + FEW * share) / ((n + FEW) * share))]));
}

function take(table, numbers, documents, lines) {
  const [kinds, weights, counts] = table.documents.map(numbers);
  const titles = table.titles.split("\n");
  table.addresses.split("\n").forEach((address, i) => {
    if (i >= kinds.length) return;
    for (let n = 0; n < counts[i]; n++) lines.push({ place: documents.length, keys: [] });
    const [kind, weight] = [table.kinds[kinds[i]], table.weights[weights[i]]];
    documents.push({ address, page: address.split("#")[0], title: titles[i], kind, weight });
  });
}
