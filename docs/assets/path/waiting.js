/** What waits of the questions, in words: how many today, or from which day on. */
import { written } from "../placement/days.js";
import { fill } from "../site/element.js";
import { due } from "./schedule.js";
import { all } from "./state.js";
import { date, today } from "./today.js";

export function waiting({ words }, state) {
  const known = all(state);
  const n = due(known, today()).length;
  if (n) return fill(words.due, { n });
  const next = Math.min(...Object.values(known).map((one) => one.due || Number.POSITIVE_INFINITY));
  return next < Number.POSITIVE_INFINITY ? fill(words["due-later"], { day: written(date(next)) }) : words["due-none"];
}
