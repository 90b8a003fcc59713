/** Days to propose: never a weekend or a holiday, whichever of the two countries the reader works in. */
import { AROUND, BOTH, easterOf } from "../year/dates.js";

const A_DAY = 864e5; // milliseconds
const ONE = ["05-01", "05-17", "06-05"]; // free in one of them

/** That day, or the next on which both countries work: 2026-12-25 gives 2026-12-28. */
export function workday(day) {
  let at = Date.parse(day);
  while (isFree(at)) at += A_DAY;
  return textOf(at);
}

const textOf = (at) => new Date(at).toISOString().slice(0, 10);

function isFree(at) {
  const day = textOf(at);
  const weekend = [0, 6].includes(new Date(at).getUTCDay());
  const fromEaster = (at - easterOf(Number(day.slice(0, 4)))) / A_DAY;
  return weekend || [...BOTH, ...ONE].includes(day.slice(5)) || AROUND.includes(fromEaster);
}
