/** The search without its window: from the words of all pages and a question to the pages that answer, best first. */
// Three letters stay at least.
const STEM = /^(.{3,}?)(?:ernes|erne|ende|enes|ene|ede|ets|ens|ers|est|er|en|et|es|te|de|e|s)$/;
const STOP = new Set(
  (
    "og i at det er en et til på som for med de der den af av ikke har han hun man du jeg vi kan skal vil om så fra men " +
    "eller hvad hva hvis når mod mot ved ud ut op opp ind inn sig seg dig deg mig meg jer dere din dit ditt min jeres deres " +
    "bliver blir også her efter etter alt noget noe nogen noen være var"
  ).split(" "),
);
const MOST = 30; // pages shown
const ASKED = 20; // words of a question that count
const AROUND = 24; // words of a teaser

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
const joined = (number) => number.replace(/\D/g, "");

function stem(word) {
  const folded = plain(word);
  return STEM.exec(folded)?.[1] ?? folded;
}

/**
 * What `ranked` needs to know of the words: for each stem the parts it stands in, with its weight there: in the further
 * words 2.2, in the title 1 and more if that is short, in the text up to 0.6, the more often the more.
 */
export function index({ units, synonyms }) {
  const stems = new Map();
  const add = (words, i, weigh) => {
    for (const word of words) {
      if (STOP.has(word.toLowerCase())) continue;
      const key = stem(word);
      if (!stems.has(key)) stems.set(key, new Map());
      const there = stems.get(key);
      there.set(i, weigh(there.get(i) ?? 0));
    }
  };
  const known = units.map(([address, title, text]) => ({ address, title: seen(title), text: seen(text) }));
  known.forEach(({ title, text }, i) => {
    const [, , , weight, further] = units[i];
    add([...wordsOf(text), ...(text.match(NUMBER) ?? []).map(joined)], i, (before) => before + (0.6 * weight - before) / 4);
    const titled = new Set(wordsOf(title));
    add(titled, i, (before) => before + weight * (1 + 1 / titled.size));
    add(new Set(wordsOf(further)), i, (before) => before + 2.2 * weight);
  });
  const same = new Map();
  for (const group of synonyms) {
    const keys = group.map(stem);
    for (const key of keys) same.set(key, [...(same.get(key) ?? []), ...keys.filter((other) => other !== key)]);
  }
  return { units: known, stems, same };
}

/**
 * How many pages answer `question`, and the first of them, best first: `{address, title, teaser, parts}`. A teaser is a list
 * of `[text, true where it is a hit]`.
 */
export function ranked(question, known) {
  const { units, stems } = known;
  const asked = askedFor(question, known);
  const scores = new Map(); // part → {score, words met}
  const hits = new Set();
  for (const word of asked) {
    const best = new Map();
    for (const [key, sure] of meanings(word, known)) {
      hits.add(key);
      for (const [i, weight] of stems.get(key)) best.set(i, Math.max(best.get(i) ?? 0, sure * weight));
    }
    const rare = Math.log(1 + units.length / best.size);
    for (const [i, score] of best) {
      const so = scores.get(i) ?? { score: 0, met: new Set() };
      scores.set(i, { score: so.score + rare * score, met: so.met.add(word) });
    }
  }
  const most = Math.max(0, ...[...scores.values()].map(({ met }) => met.size));
  const pages = new Map();
  for (const [i, { score, met }] of scores) {
    if (met.size * 2 < most) continue;
    const page = units[i].address.split("#")[0];
    if (!pages.has(page)) pages.set(page, []);
    pages.get(page).push({ i, score });
  }
  const sorted = [...pages].map(([page, parts]) => [page, parts.sort((a, b) => b.score - a.score)]);
  sorted.sort(([, a], [, b]) => b[0].score - a[0].score);
  return { total: sorted.length, pages: sorted.slice(0, MOST).map(([page, parts]) => answer(page, parts, hits, units)) };
}

/** The words of a question that count; a number counts as one, however it is set. */
function askedFor(question, { stems }) {
  const text = seen(question).replace(NUMBER, (number) => (stems.has(joined(number)) ? joined(number) : number));
  const counts = (word, _, all) => all.length === 1 || (word.length > 1 && !STOP.has(word.toLowerCase()));
  return [...new Set(wordsOf(text))].filter(counts).slice(0, ASKED);
}

/** Stems that a word of the question may mean, with how sure that is. */
function meanings(word, { stems, same }) {
  const key = stem(word);
  const typed = plain(word);
  const found = new Map();
  const take = (stem, sure) => stems.has(stem) && found.set(stem, Math.max(sure, found.get(stem) ?? 0));
  take(key, 1);
  for (const other of same.get(key) ?? []) take(other, 0.8);
  for (const other of stems.keys()) {
    if (other.startsWith(typed) || (key.length > 3 && other.startsWith(key))) {
      take(other, 0.35 + 0.4 * (key.length / other.length));
    } else if (key.length > 3 && other.endsWith(key)) take(other, 0.45);
  }
  const otherwise = (fits) => {
    if (found.size === 0) for (const other of stems.keys()) if (fits(other)) take(other, 0.3);
  };
  if (key.length > 3) otherwise((other) => near(key, other, key.length > 6 ? 2 : 1));
  otherwise((other) => other.length > 3 && key.startsWith(other)); // a compound that stands nowhere: its first part
  return found;
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
  const { address, title, text } = units[whole];
  if (parts[0].i === whole) return { address, title, teaser: around(text, hits), parts: [] };
  const best = parts.filter(({ i, score }) => i !== whole && score > parts[0].score * 0.7).slice(0, 2);
  const shown = best.map(({ i }) => ({ ...units[i], title: units[i].title || title, teaser: around(units[i].text, hits) }));
  return { address, title, teaser: [], parts: shown };
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
