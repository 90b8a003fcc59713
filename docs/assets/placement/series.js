/** Placements of the same case over time, under a letter: date, step and plan, on this device, when the reader chose so. */
import { element, fill } from "../site/element.js";
import { isPersonal } from "../site/personal.js";
import { ask, back } from "../site/sure.js";
import { LONGEST, read, saved } from "./cases.js";
import { inDays } from "./days.js";
import { letterOf } from "./in-words.js";
import { plot } from "./plot.js";
import { faultOf } from "./written.js";

export { ask, back };

const NOTES = ["did", "helped"];

/** Adds today's step and plan to the chosen letter; a second one on the same day takes the place of the first. */
export function keep(host) {
  const { found, model, words } = host;
  const letter = letterOf(host);
  if (!letter) return host.say(words[faultOf(host.querySelector("#letter"))]);
  const personal = host.part("personal");
  if (!personal.hidden) return host.say(personal.textContent);
  const { cases } = read(model);
  const date = inDays(0);
  const others = (cases[letter] ?? []).filter((entry) => entry.date !== date);
  const written = [...host.querySelectorAll(".result [data-action]")].filter((item) => item.querySelector(".fields"));
  const plan = written.map((item) => [item.dataset.action, ...[...item.querySelectorAll("input")].map(({ value }) => value)]);
  const today = { date, step: found.step, hash: model.hash, plan, did: "", helped: "" };
  if (!saved.keep({ ...cases, [letter]: [...others, today] })) return host.say(words.blocked);
  show(host);
  return host.say(fill(words.kept, { letter }));
}

/** What the reader writes about the last plan, kept with it. */
export function note(host, key) {
  const [letter, name] = key.split("|");
  const { cases } = read(host.model);
  const last = lastOf(cases[letter] ?? []);
  if (!last) return null;
  const { value } = host.querySelector(`[data-key="${key}"]`);
  if (isPersonal(value)) return host.say(host.part("personal").textContent);
  last[name] = value.slice(0, LONGEST);
  return host.say(host.words[saved.keep(cases) ? "noted" : "blocked"]);
}

/** Every case with its steps in order of time, which way it is going, and the last plan. */
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
  back(host);
  if (!saved.forget()) return host.say(host.words["not-cleared"]);
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
  const heights = entries.map(height);
  return [
    element("h3", fill(words.series, { letter })),
    plot(heights),
    list,
    ...way,
    ...lastPlan({ model, words }, letter, entries),
  ];
}

/** The last plan that there was time to try: of an earlier day, if there is one. */
const lastOf = (entries) => entries.findLast(({ date }) => date < inDays(0)) ?? entries.at(-1);

/** The plan of last time, with room for what was done and what helped; a plan of today has nothing of it yet. */
function lastPlan({ model, words }, letter, entries) {
  const last = lastOf(entries);
  const isNew = last.date === inDays(0);
  const list = element("ul");
  for (const [id, who, when] of last.plan) {
    const item = list.appendChild(element("li"));
    const [title, href] = model.words.actions[id];
    item.append(
      Object.assign(element("a", title), { href }),
      [who, when]
        .filter(Boolean)
        .map((text) => ` · ${text}`)
        .join(""),
    );
  }
  const notes = (isNew ? [] : NOTES).map((name) => {
    const label = element("label", words[name]);
    const field = Object.assign(element("textarea", last[name]), { rows: 2, maxLength: LONGEST });
    Object.assign(field.dataset, { act: "series.note", key: `${letter}|${name}` });
    label.append(field);
    return label;
  });
  const title = element("h4", words[isNew ? "new-plan" : "last-plan"]);
  return last.plan.length ? [title, list, ...notes, element("p", words.names)] : [];
}

/** How many are not shown and why. */
function leftOut({ words }, why, n) {
  return n ? [element("p", fill(words[n > 1 ? `series-${why}` : `series-${why}-one`], { n }))] : [];
}
