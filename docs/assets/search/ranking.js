/** The search without its window: from the words of all pages and a question to the pages that answer, best first. */
// Three letters stay at least.
const STEM = /^(.{3,}?)(?:ernes|erne|ende|enes|ene|ede|ets|ens|ers|est|er|en|et|es|te|de|e|s)$/;
const STOP = new Set(
  (
    "og i at det er en et til på som for med de der den af av ikke har han hun man du jeg vi kan skal vil om så fra " +
    "men eller hvad hva hvis når mod mot ved ud ut op opp ind inn sig seg dig deg mig meg jer dere din dit ditt min " +
    "jeres deres bliver blir også her efter etter alt noget noe nogen noen være var hvordan hvorfor hvem hvilken " +
    "hvilke nu nå bare jo blev blevet bli ble blitt gør gjør gøre gjøre kommer kom får fik fikk få ville skulle " +
    "kunne må min mit mitt mine sin sit sitt sine hans hendes hennes denne dette disse meget mye ham hende henne os " +
    "oss dem selv over under uden uten være vær igen igjen"
  ).split(" "),
);
const MOST = 12; // pages shown
const ASKED = 20; // words of a question that count
const AROUND = 24; // words of a teaser
const [TITLE, LINE, FURTHER, TEXT] = [2.2, 1.6, 4.5, 0.9]; // what a word is worth where it stands
const LONG = 4000; // signs of a text in which a word says half as much
const LINES = 2; // what a whole line is worth beside its words
const PULL = 0.6; // how much the weight of a page counts
const SAME = 0.8; // how sure a word or one that means the same is
const ENOUGH = 0.2; // of the best score: what is further behind is no answer

/** Without what is not seen: soft hyphens and signs of no width, as they come along when text is copied. */
const seen = (text) => text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "");
// One form for æ/ae/a, ø/oe/o, å/aa/a: who has no Nordic keyboard finds the same.
const FORMS = [
  [/æ|ae|ä/g, "a"],
  [/ø|oe|ö/g, "o"],
  [/å|aa/g, "a"],
  [/é/g, "e"],
];
const plain = (word) => FORMS.reduce((text, [letters, one]) => text.replace(letters, one), word.toLowerCase());
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const NUMBER = /\d+(?:[ \u00A0-]\d+)+/g; // 116 117, 1-1-2
const reversed = (word) => [...word].reverse().join("");
const pageOf = (address) => address.split("#")[0];
const joined = (number) => number.replace(/\D/g, "");

function stem(word) {
  const folded = plain(word);
  return STEM.exec(folded)?.[1] ?? folded;
}

/**
 * What `ranked` needs to know of the words. For each stem the parts it stands in, with its weight there: in a line that readers
 * would type, in the further words (urgent ones most), in the title, the more if that is short, and in the text, the more often
 * the more. And each line by its stems, with the part it leads to.
 */
export function index({ units, synonyms }) {
  const stems = new Map();
  const lines = [];
  const pages = new Set();
  const add = (words, i, weigh) => {
    for (const word of words) {
      if (STOP.has(word.toLowerCase())) continue;
      const key = stem(word);
      if (!stems.has(key)) stems.set(key, new Map());
      const there = stems.get(key);
      there.set(i, weigh(there.get(i) ?? 0));
    }
  };
  const known = units.map(([address, title, text, weight, , , kind, told]) => ({
    address,
    page: pageOf(address),
    title: seen(title),
    text: seen(text),
    weight,
    kind,
    ...(told && { [kind === "term" ? "meaning" : "phrase"]: told }),
  }));
  known.forEach(({ title, text }, i) => {
    const [, , , , further, typed] = units[i];
    pages.add(known[i].page);
    const length = 1 + text.length / LONG;
    add([...wordsOf(text), ...(text.match(NUMBER) ?? []).map(joined)], i, (before) => before + (TEXT / length - before) / 4);
    const titled = new Set(wordsOf(title));
    add(titled, i, (before) => Math.max(before, TITLE * (1 + 1 / titled.size)));
    add(new Set(wordsOf(further)), i, (before) => Math.max(before, FURTHER));
    for (const line of typed ? typed.split("\n") : []) {
      const words = [
        ...new Set(
          wordsOf(line)
            .filter((word) => !STOP.has(word.toLowerCase()))
            .map(stem),
        ),
      ];
      if (words.length) lines.push({ i, words });
      add(wordsOf(line), i, (before) => Math.max(before, LINE));
    }
  });
  const same = new Map();
  for (const group of synonyms) {
    const keys = group.map(stem);
    for (const key of keys) same.set(key, [...(same.get(key) ?? []), ...keys.filter((other) => other !== key)]);
  }
  const sorted = [...stems.keys()].sort();
  const backwards = [...stems.keys()].map(reversed).sort();
  const rarity = new Map();
  for (const [key, there] of stems) {
    const on = new Set([...there.keys()].map((i) => known[i].page));
    rarity.set(key, Math.log(1 + pages.size / on.size));
  }
  const byWord = new Map();
  for (const line of lines) {
    line.weight = line.words.reduce((sum, key) => sum + rarity.get(key), 0);
    for (const key of line.words) byWord.set(key, [...(byWord.get(key) ?? []), line]);
  }
  return { units: known, stems, same, sorted, backwards, rarity, byWord };
}

/**
 * How many pages are shown for `question`, and these, best first: `{address, title, kind, teaser, parts}`. A teaser is a list
 * of `[text, true where it is a hit]`. A part that is a term has its `meaning`, one that is a phrase has it whole as `phrase`.
 * No word has to be met: a rare one counts more than many common ones.
 */
export function ranked(question, known) {
  const { units, stems, rarity, byWord } = known;
  const asked = askedFor(question, known)
    .map((word) => meanings(word, known))
    .filter((found) => found.size > 0);
  const hits = new Set();
  const parts = new Map(); // part → score
  const pages = new Map(); // page → for each word of the question the best it has
  const typed = new Map(); // line → what of it was asked
  let all = 0;
  asked.forEach((found, n) => {
    const best = new Map();
    const met = new Map();
    // A common word stays common, whatever rare compounds begin with it.
    const exact = [...found].filter(([, sure]) => sure >= SAME).map(([key]) => rarity.get(key));
    const rare = exact.length ? Math.min(...exact) : Math.max(...[...found].map(([key, sure]) => sure * rarity.get(key)));
    all += rare;
    for (const [key, sure] of found) {
      hits.add(key);
      for (const [i, weight] of stems.get(key)) best.set(i, Math.max(best.get(i) ?? 0, sure * weight));
      for (const line of byWord.get(key) ?? [])
        met.set(line, Math.max(met.get(line) ?? 0, sure * Math.min(rare, rarity.get(key))));
    }
    for (const [line, weight] of met) typed.set(line, (typed.get(line) ?? 0) + weight);
    for (const [i, score] of best) {
      parts.set(i, (parts.get(i) ?? 0) + rare * score);
      const page = units[i].page;
      if (!pages.has(page)) pages.set(page, { words: asked.map(() => 0), line: 0, weight: units[i].weight });
      const words = pages.get(page).words;
      words[n] = Math.max(words[n], rare * score);
    }
  });
  for (const [line, weight] of typed) {
    const page = pages.get(units[line.i].page);
    // A line that is asked whole and alone says most.
    page.line = Math.max(page.line, (weight * weight) / Math.sqrt(line.weight * all));
    parts.set(line.i, parts.get(line.i) + weight);
  }
  const byPage = new Map();
  for (const [i, score] of parts) {
    const page = units[i].page;
    if (!byPage.has(page)) byPage.set(page, []);
    byPage.get(page).push({ i, score });
  }
  const total = ({ words, line, weight }) => weight ** PULL * (words.reduce((sum, score) => sum + score, 0) + LINES * line);
  const sorted = [...pages].map(([page, found]) => [page, total(found)]).sort(([, a], [, b]) => b - a);
  const enough = (sorted[0]?.[1] ?? 0) * ENOUGH;
  const answers = sorted.filter(([, score]) => score >= enough);
  const shown = answers.slice(0, MOST).map(([page]) => [page, byPage.get(page).sort((a, b) => b.score - a.score)]);
  return { total: shown.length, pages: shown.map(([page, found]) => answer(page, found, hits, units)) };
}

/** The words of a question that count; a number counts as one, however it is set. */
function askedFor(question, { stems }) {
  const text = seen(question).replace(NUMBER, (number) => (stems.has(joined(number)) ? joined(number) : number));
  const counts = (word, _, all) => all.length === 1 || (word.length > 1 && !STOP.has(word.toLowerCase()));
  return [...new Set(wordsOf(text))].filter(counts).slice(0, ASKED);
}

/** Stems that a word of the question may mean, with how sure that is. */
function meanings(word, { stems, same, sorted, backwards }) {
  const key = stem(word);
  const typed = plain(word);
  const found = new Map();
  const take = (stem, sure) => stems.has(stem) && found.set(stem, Math.max(sure, found.get(stem) ?? 0));
  take(key, 1);
  for (const other of same.get(key) ?? []) take(other, 0.8);
  const begin = key.length > 3 ? key : typed;
  for (const other of beginning(sorted, begin)) take(other, 0.35 + 0.4 * (begin.length / other.length));
  if (key.length > 3) for (const other of beginning(backwards, reversed(key))) take(reversed(other), 0.45);
  const otherwise = (fits) => {
    if (found.size === 0) for (const other of sorted) if (fits(other)) take(other, 0.3);
  };
  // The first letter is seldom the wrong one.
  if (key.length > 3) otherwise((other) => other[0] === key[0] && near(key, other, key.length > 6 ? 2 : 1));
  otherwise((other) => other.length > 3 && (key.startsWith(other) || key.endsWith(other))); // a compound that stands nowhere
  return found;
}

/** The words of a sorted list that begin so. */
function beginning(sorted, start) {
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

/** True when at most `most` letters have to be changed, added, removed or swapped. */
function near(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] <= most;
}

/** A page alone, or with the parts of it that answer best. */
function answer(page, parts, hits, units) {
  const whole = units.findIndex(({ address }) => address === page);
  const { address, title, text, kind } = units[whole];
  if (parts[0].i === whole) return { address, title, kind, teaser: around(text, hits), parts: [] };
  const best = parts.filter(({ i, score }) => i !== whole && score > parts[0].score * 0.7).slice(0, 2);
  const shown = best.map(({ i }) => ({ ...units[i], title: units[i].title || title, teaser: around(units[i].text, hits) }));
  return { address, title, kind, teaser: [], parts: shown };
}

/** A few words around the first hit: `[text, true where it is a hit]`. */
function around(text, hits) {
  const pieces = text.split(/([\p{L}\p{N}]+)/u); // words stand at odd places
  const hit = (place) => place % 2 === 1 && hits.has(stem(pieces[place]));
  const first = pieces.findIndex((_, place) => hit(place));
  const start = Math.max(0, first - AROUND / 2);
  const end = Math.min(pieces.length, start + 2 * AROUND);
  const shown = pieces.slice(start, end).map((piece, i) => [piece, hit(start + i)]);
  return [...(start > 0 ? [["… ", false]] : []), ...shown, ...(end < pieces.length ? [[" …", false]] : [])];
}
