/** The cases that the reader chose to keep, each under a letter; what makes no sense is left out when they are read. */
import { store } from "../site/element.js";
import { isDay } from "./days.js";

export const saved = store("guide-placement");
export const LONGEST = 500; // characters of a note
const LETTER = /^\p{L}[\p{L} -]{0,11}$/u; // or a neutral word

/** An entry in good order, `cut` where a piece of it makes no sense; or null: nothing read from outside is trusted. */
function sound({ steps, actions }, entry) {
  if (!isDay(entry?.date) || !steps.some(({ id }) => id === entry.step)) return null;
  let cut = false;
  const text = (value = "") => {
    const kept = typeof value === "string" ? value.slice(0, LONGEST) : "";
    cut ||= kept !== value;
    return kept;
  };
  const known = (each) => Array.isArray(each) && typeof each[0] === "string" && Object.hasOwn(actions, each[0]);
  const plan = (Array.isArray(entry.plan) ? entry.plan : [])
    .filter(known)
    .map(([id, who, when]) => [id, text(who), text(when)]);
  const { date, step, hash, did, helped } = entry;
  const found = { date, step, hash: text(hash), plan, did: text(did), helped: text(helped) };
  return { entry: found, cut: cut || plan.length !== (entry.plan ?? []).length };
}

/** {cases: {letter: [entry in order of time]}, unsound: how many entries make no sense, in whole or in part}. */
export function read(model) {
  const cases = {};
  const found = saved.read();
  let unsound = found === undefined || Array.isArray(found) || typeof found !== "object" ? 1 : 0;
  for (const [letter, list] of unsound ? [] : Object.entries(found ?? {})) {
    const entries = Array.isArray(list) ? list : [list];
    const all = LETTER.test(letter) ? entries.map((entry) => sound(model, entry)).filter(Boolean) : [];
    const kept = all.map(({ entry }) => entry);
    unsound += entries.length - all.filter(({ cut }) => !cut).length;
    if (kept.length) cases[letter] = kept.sort((a, b) => a.date.localeCompare(b.date));
  }
  return { cases, unsound };
}
