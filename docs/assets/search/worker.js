// The search: answers the theme's messages (0 SETUP, 1 READY, 2 QUERY, 3 RESULT). A classic script, for file:// knows no others.
// The words are loaded with the first question, not with the page.
"use strict";
(() => {
const STEM = /^(.{3,}?)(?:ernes|erne|ende|enes|ene|ede|ets|ens|ers|est|er|en|et|es|te|de|e|s)$/; // three letters stay at least
const STOP = new Set("og i at det er en et til på som for med de der den af av ikke har han hun man du jeg vi kan skal vil om så fra men eller hvad hva hvis når mod mot ved ud ut op opp ind inn sig seg dig deg mig meg jer dere din dit ditt min jeres deres bliver blir også her efter etter alt noget noe nogen noen være var".split(" "));
const MOST = 30; // pages shown
const AROUND = 24; // words of a teaser

let lang, ready;

// One form for æ/ae/a, ø/oe/o, å/aa/a: who has no Nordic keyboard finds the same.
const plain = (word) => word.toLowerCase().replace(/æ|ae|ä/g, "a").replace(/ø|oe|ö/g, "o").replace(/å|aa/g, "a").replace(/é/g, "e");
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function stem(word) {
  const folded = plain(word);
  return STEM.exec(folded)?.[1] ?? folded;
}

function load() {
  // In the frame that stands in for a worker on file://, addresses are those of the page.
  const here = typeof document === "undefined" ? "" : document.querySelector("script[src]").src.replace(/[^/]*$/, "");
  ready ??= Promise.resolve(importScripts(`${here}../../${lang}/search/words.js`)).then(() => index(self.trappenWords));
  return ready;
}

// For each stem: the parts it stands in, with its weight there: in the further words 1.6, in the title 1 and more if
// that is short, in the text up to 0.6, the more often the more.
function index({ units, synonyms }) {
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
  units.forEach(([, title, text, weight, further], i) => {
    add(wordsOf(text), i, (before) => before + (0.6 * weight - before) / 4);
    const titled = new Set(wordsOf(title));
    add(titled, i, (before) => before + weight * (1 + 1 / titled.size));
    add(new Set(wordsOf(further)), i, (before) => before + 1.6 * weight);
  });
  const same = new Map();
  for (const group of synonyms) {
    const keys = group.map(stem);
    for (const key of keys) same.set(key, [...(same.get(key) ?? []), ...keys.filter((other) => other !== key)]);
  }
  return { units, stems, same };
}

// Stems that a word of the question may mean, with how sure that is.
function meanings(word, { stems, same }) {
  const key = stem(word);
  const typed = plain(word);
  const found = new Map();
  const take = (stem, sure) => stems.has(stem) && found.set(stem, Math.max(sure, found.get(stem) ?? 0));
  take(key, 1);
  for (const other of same.get(key) ?? []) take(other, 0.8);
  for (const other of stems.keys()) {
    if (other.startsWith(typed) || (key.length > 3 && other.startsWith(key))) take(other, 0.35 + 0.4 * (key.length / other.length));
    else if (key.length > 3 && other.endsWith(key)) take(other, 0.45);
  }
  const otherwise = (fits) => {
    if (found.size === 0) for (const other of stems.keys()) if (fits(other)) take(other, 0.3);
  };
  if (key.length > 3) otherwise((other) => near(key, other, key.length > 6 ? 2 : 1));
  otherwise((other) => other.length > 3 && key.startsWith(other)); // a compound that stands nowhere: its first part
  return found;
}

// True when at most `most` letters have to be changed, added, removed or swapped.
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

function search(question, known) {
  const asked = [...new Set(wordsOf(question))].filter((word, _, all) => all.length === 1 || (word.length > 1 && !STOP.has(word.toLowerCase())));
  const { units, stems } = known;
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
    if (met.size < most) continue;
    const page = units[i][0].split("#")[0];
    if (!pages.has(page)) pages.set(page, []);
    pages.get(page).push({ i, score, met });
  }
  const items = [...pages].map(([page, parts]) => group(page, parts.sort((a, b) => b.score - a.score), asked, hits, units));
  return { items: items.sort((a, b) => b[0].score - a[0].score).slice(0, MOST) };
}

// A page as the theme shows it: the page alone, or with the parts of it that answer best.
function group(page, parts, asked, hits, units) {
  const { score, met } = parts[0];
  const terms = Object.fromEntries(asked.map((word) => [word, met.has(word)]));
  const shown = (i, teaser) => ({ location: units[i][0], title: escape(units[i][1]), text: teaser ? around(units[i][2], hits) : "", score, terms });
  const whole = units.findIndex(([address]) => address === page);
  if (parts[0].i === whole) return [shown(whole, true)];
  const best = parts.filter((part) => part.i !== whole && part.score > score * 0.7).slice(0, 2);
  return [shown(whole, false), ...best.map(({ i }) => ({ ...shown(i, true), title: escape(units[i][1] || units[whole][1]) }))];
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// A few words around the first hit, with every hit marked.
function around(text, hits) {
  const pieces = text.split(/([\p{L}\p{N}]+)/u); // words stand at odd places
  const hit = (place) => hits.has(stem(pieces[place]));
  let first = 1;
  while (first < pieces.length && !hit(first)) first += 2;
  const start = first >= pieces.length ? 0 : Math.max(0, first - AROUND / 2);
  const end = Math.min(pieces.length, start + 2 * AROUND);
  const words = pieces.slice(start, end).map((piece, i) => ((start + i) % 2 && hit(start + i) ? `<mark>${piece}</mark>` : escape(piece)));
  return `<p>${start > 0 ? "… " : ""}${words.join("")}${end < pieces.length ? " …" : ""}</p>`;
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) [lang] = data.config.lang;
  if (type === 0) postMessage({ type: 1 });
  if (type === 2) postMessage({ type: 3, data: data.trim() ? search(data, await load()) : { items: [] } });
});
})();
