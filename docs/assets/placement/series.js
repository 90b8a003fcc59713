/** Placements of the same case over time, under a letter: date and step only, on this device, when the reader chose so. */
import { element } from "./result.js";

const KEY = "guide-placement";

/** Adds today's step to the chosen letter; a second one on the same day takes the place of the first. */
export function keep(host) {
  const { model, found } = host;
  const letter = host.querySelector("#letter").value;
  if (!letter) return host.say(model.words["choose-letter"]);
  const cases = read();
  const date = new Date().toLocaleDateString("sv"); // 2026-11-21, in local time
  const earlier = (cases[letter] ?? []).filter((entry) => entry.date !== date);
  cases[letter] = [...earlier, { date, step: found.step, hash: model.hash }];
  try {
    localStorage[KEY] = JSON.stringify(cases);
  } catch {
    return host.say(model.words.blocked);
  }
  show(host);
  return host.say(model.words.kept.replace("{letter}", letter));
}

/** Every case with its steps in order of time, and which way it is going. */
export function show(host) {
  const { model } = host;
  const { words } = model;
  const height = (step) => model.steps.findIndex(({ id }) => id === step);
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  let old = 0;
  const blocks = Object.entries(read()).flatMap(([letter, all]) => {
    const entries = all.filter(({ hash }) => hash === model.hash);
    old += all.length - entries.length;
    if (!entries.length) return [];
    const list = element("ol");
    list.append(...entries.map(({ date, step }) => element("li", `${day.format(new Date(date))}: ${words[`step-${step}`]}`)));
    const moved = Math.sign(height(entries.at(-1).step) - height(entries[0].step));
    const way = entries.length > 1 ? [element("p", words[{ "-1": "down", 0: "same", 1: "up" }[moved]])] : [];
    return [element("h3", words.series.replace("{letter}", letter)), list, ...way];
  });
  if (old) blocks.push(element("p", words["series-old"].replace("{n}", old)));
  host.part("series").replaceChildren(...blocks);
  host.part("stored").hidden = false;
}

/** Leaves nothing behind. */
export function clear(host) {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // storage is closed: nothing was kept
  }
  host.part("series").replaceChildren();
  host.part("stored").hidden = true;
  host.say(host.model.words.cleared);
  (host.querySelector("[data-view]:not([hidden]) [tabindex]") ?? host.querySelector("#safety\\.none")).focus(); // the button is gone
}

/** {letter: [{date, step, hash}]}; whatever else stands there is left out. */
function read() {
  try {
    const found = Object.entries(JSON.parse(localStorage[KEY]));
    const sound = (entry) => /^\d{4}-\d\d-\d\d$/.test(entry?.date) && ["green", "yellow", "red"].includes(entry.step);
    return Object.fromEntries(found.filter(([letter, list]) => /^[A-Z]$/.test(letter) && Array.isArray(list)).map(([letter, list]) => [letter, list.filter(sound)]));
  } catch {
    return {};
  }
}
