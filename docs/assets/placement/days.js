/** Days as people write them in files and links: 2026-11-21. */
const A_DAY = 864e5; // milliseconds

/** Whether it reads back as itself: 2026-02-30 does not. */
export function isDay(text) {
  const time = typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day so many days from today, as the calendar on the reader's wall has it: 2026-11-21. */
export function inDays(number) {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 6e4 + number * A_DAY).toISOString().slice(0, 10); // minutes in ms
}

/** A day as it is said in the page's language: "torsdag den 10. december 2026". */
export function written(day) {
  const form = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return isDay(day) ? new Intl.DateTimeFormat(document.documentElement.lang, form).format(new Date(day)) : "";
}
