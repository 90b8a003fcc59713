/** What a plan is: {start, every, time, off, chosen, held, led}. Nothing read from outside is trusted. */
import { isDay } from "../placement/days.js";

const LONGEST = 40; // of who led
const YEARS = ["2020", "2100"];

export const empty = (chosen) => ({
  start: "",
  every: 4,
  time: "",
  off: [],
  chosen,
  held: chosen.map(() => false),
  led: chosen.map(() => ""),
});

export const isStart = (text) => text === "" || (isDay(text) && text > YEARS[0] && text < YEARS[1]);
const isTime = (text) => typeof text === "string" && /^(([01]\d|2[0-3]):[0-5]\d)?$/.test(text);

/** {state, fault}: "dropped" where practices are gone since, "cut" where something else could not be used; null where it is no
 * plan at all.
 * `known` is {proposed: [id], all: [id], every: [number], off: [name]}. */
export function sound(value, known) {
  const number = known.proposed.length;
  const whole = (list, kind) => Array.isArray(list) && list.length === number && list.every((each) => typeof each === kind);
  if (typeof value !== "object" || !value || !isStart(value.start) || !isTime(value.time)) return null;
  if (!known.every.includes(value.every) || !Array.isArray(value.off)) return null;
  if (!whole(value.chosen, "string") || !whole(value.held, "boolean") || !whole(value.led, "string")) return null;
  const seen = new Set();
  const first = value.chosen.map((id) => (known.all.includes(id) && !seen.has(id) && seen.add(id) ? id : null));
  const spare = [...known.proposed, ...known.all].filter((id) => !seen.has(id));
  const chosen = first.map((id) => id ?? spare.find((other) => !seen.has(other) && seen.add(other)));
  const { start, every, time, held, led } = value;
  const off = known.off.filter((name) => value.off.includes(name));
  const state = { start, every, time, off, chosen, held: [...held], led: led.map((text) => text.slice(0, LONGEST)) };
  const cut = off.length < value.off.length || led.some((text) => text.length > LONGEST);
  return { state, fault: (first.includes(null) && "dropped") || (cut && "cut") || null };
}
