/** Days as people write them in files and links: 2026-11-21. */
export const A_DAY = 864e5; // milliseconds

/** Whether it reads back as itself: 2026-02-30 does not. */
export function isDay(text) {
  const time = typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
