/** Answers on pages beside the path: where the reader keeps progress, these questions come back with the others. */
import { written } from "../placement/days.js";
import { element, fill } from "../site/element.js";
import { place } from "./place.js";
import { answered } from "./schedule.js";
import { decode, encode } from "./state.js";
import { date, today } from "./today.js";

export const MORE = 40; // questions from other pages that may wait

/** One more answer on another page: the day on which the question comes back; none where it does not, or no more can wait. */
export function learnElsewhere(state, { key, right, sure }, day, again) {
  const place = key in state.asked ? "asked" : "more";
  const known = state[place][key];
  const done = Object.keys(state.more).find((other) => !state.more[other].due);
  if (place === "more" && !known && Object.keys(state.more).length >= MORE) {
    if (!done) return 0;
    delete state.more[done]; // learned for good: it gives up its room
  }
  state[place][key] = answered(known, { right, sure }, day, again);
  return state[place][key].due;
}

/** Whether the reader keeps progress. */
export const isKept = () => place().read() !== null;

/** Keeps an answer to `ask`, and tells when it comes back. What cannot be read stays as it is: the path tells of it. */
export function keep(host, ask, answer) {
  const there = place();
  const found = decode(there.read(), null);
  if (!found) return;
  const due = learnElsewhere(found.state, answer, today(), JSON.parse(host.dataset.again));
  const kept = there.keep(encode(found.state));
  if (kept && !due) return;
  const day = written(date(due));
  const note = Object.assign(element("p"), { className: "note", role: "status" });
  ask.querySelector("details").before(note);
  host.later(() => {
    note.textContent = kept ? fill(host.words.back, { day }) : host.words["not-kept"]; // read aloud: its place was there before
  });
}
