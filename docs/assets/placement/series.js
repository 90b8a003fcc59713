/** Placements of the same case over time, under a letter: date and step only, on this device, when the reader chose so. */
import { element, fill, store } from "../site/element.js";
import { inDays, isDay } from "./days.js";
import { letterOf } from "./in-words.js";

const series = store("guide-placement");
const LETTER = /^\p{L}[\p{L} -]{0,11}$/u; // or a neutral word

/** Adds today's step to the chosen letter; a second one on the same day takes the place of the first. */
export function keep(host) {
  const { found, model, words } = host;
  const letter = letterOf(host);
  if (!letter) return host.say(words["choose-letter"]);
  const { cases } = read(model);
  const date = inDays(0);
  const others = (cases[letter] ?? []).filter((entry) => entry.date !== date);
  const kept = series.keep({ ...cases, [letter]: [...others, { date, step: found.step, hash: model.hash }] });
  if (!kept) return host.say(words.blocked);
  show(host);
  return host.say(fill(words.kept, { letter }));
}

/** Every case with its steps in order of time, and which way it is going. */
export function show(host) {
  const { cases, unsound } = read(host.model);
  const all = Object.values(cases).flat();
  const old = all.filter(({ hash }) => hash !== host.model.hash).length;
  const blocks = Object.entries(cases).flatMap(([letter, entries]) => oneCase(host, letter, entries));
  const told = [...leftOut(host, "old", old), ...leftOut(host, "unsound", unsound)];
  host.part("series").replaceChildren(...blocks, ...told);
  host.part("stored").hidden = false;
}

/** Leaves nothing behind. */
export function clear(host) {
  if (!series.forget()) return host.say(host.words["not-cleared"]);
  host.part("series").replaceChildren();
  host.part("stored").hidden = true;
  host.say(host.words.cleared);
  // The button is gone.
  return (host.querySelector("[data-view]:not([hidden]) [tabindex]") ?? document.getElementById("safety.none")).focus();
}

function oneCase({ model, words }, letter, all) {
  const height = ({ step }) => model.steps.findIndex(({ id }) => id === step);
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  const entries = all.filter(({ hash }) => hash === model.hash);
  if (!entries.length) return [];
  const list = element("ol");
  list.append(...entries.map(({ date, step }) => element("li", `${day.format(new Date(date))}: ${words[`step-${step}`]}`)));
  const moved = Math.sign(height(entries.at(-1)) - height(entries[0]));
  const way = entries.length > 1 ? [element("p", words[["down", "same", "up"][moved + 1]])] : [];
  return [element("h3", fill(words.series, { letter })), list, ...way];
}

/** How many are not shown and why. */
function leftOut({ words }, why, n) {
  return n ? [element("p", fill(words[n > 1 ? `series-${why}` : `series-${why}-one`], { n }))] : [];
}

/** {cases: {letter: [{date, step, hash}] in order of time}, unsound: how many entries make no sense}. */
function read({ steps }) {
  const cases = {};
  const found = series.read();
  let unsound = found === undefined || Array.isArray(found) || typeof found !== "object" ? 1 : 0;
  for (const [letter, list] of unsound ? [] : Object.entries(found ?? {})) {
    const entries = Array.isArray(list) ? list : [list];
    const sound = LETTER.test(letter)
      ? entries.filter((entry) => isDay(entry?.date) && steps.some(({ id }) => id === entry.step))
      : [];
    unsound += entries.length - sound.length;
    if (sound.length) cases[letter] = sound.sort((a, b) => a.date.localeCompare(b.date));
  }
  return { cases, unsound };
}
