/** Days to propose: never a weekend or a holiday, whichever of the two countries the reader works in. */
import { A_DAY, isHoliday, text } from "../year/dates.js";

const ONE = ["05-01", "05-17", "06-05"]; // free in one of them

/** That day, or the next on which both countries work: 2026-12-25 gives 2026-12-28. */
export function workday(day) {
  let at = Date.parse(day);
  while ([0, 6].includes(new Date(at).getUTCDay()) || isHoliday(at, ONE)) at += A_DAY;
  return text(at);
}
