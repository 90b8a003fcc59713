/** On which days: pure, days are texts such as 2026-12-03. */
export const A_DAY = 864e5; // milliseconds
const BOTH = ["01-01", "12-24", "12-25", "12-26", "12-31"]; // free in both countries
const AROUND = [-3, -2, 1, 39, 50]; // days from Easter Sunday that are free in both

/** So many days: the first, then every so many weeks; what falls in a week off or on a holiday moves on by whole weeks. */
export function daysOf({ start, every, off }, number, holidays) {
  const days = [];
  for (let i = 0; i < number; i++) {
    const meant = Math.max(time(start) + i * every * 7 * A_DAY, i ? time(days[i - 1].day) + 7 * A_DAY : 0);
    let at = meant;
    for (let tries = 0; tries < 60 && isOff(at, off, holidays); tries++) at += 7 * A_DAY;
    days.push({ day: text(at), moved: at !== meant });
  }
  return days;
}

const time = (day) => Date.parse(`${day}T00:00:00Z`);

/** The day of a time in milliseconds. */
export const text = (at) => new Date(at).toISOString().slice(0, 10);

function isOff(at, off, holidays) {
  const easter = easterOf(new Date(at).getUTCFullYear());
  const inWeek = off.includes("easter") && at > easter - 7 * A_DAY && at <= easter;
  return inWeek || isHoliday(at, holidays) || off.includes(String(weekOf(at)));
}

/** Whether it is free in both countries, or one of `others`: ["05-17"]. */
export function isHoliday(at, others) {
  const fromEaster = (at - easterOf(new Date(at).getUTCFullYear())) / A_DAY;
  return AROUND.includes(fromEaster) || [...BOTH, ...others].includes(text(at).slice(5));
}

/** The number of its week, as calendars in both countries have it (ISO 8601). */
export function weekOf(at) {
  const thursday = new Date(at);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / A_DAY + 1) / 7);
}

/** Easter Sunday of the Gregorian calendar. */
export function easterOf(year) {
  const [moon, century] = [year % 19, Math.floor(year / 100)];
  const lag = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * moon + 15;
  let full = lag % 30;
  full -= Math.floor(full / 28) * (1 - Math.floor(29 / (full + 1)) * Math.floor((21 - moon) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  const days = full - weekday; // from 28 March
  return Date.UTC(year, 2, 28 + days);
}
