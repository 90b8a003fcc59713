/** Days as the path counts them: whole numbers, short enough to be kept in two signs. */
const A_DAY = 864e5; // milliseconds
const START = 20454; // 2026-01-01

/** Today, by the reader's own calendar. */
export function today(now = new Date()) {
  return Math.max(1, Math.floor((now - now.getTimezoneOffset() * 6e4) / A_DAY) - START);
}

/** The date of such a day: 2026-11-26. */
export const date = (day) => new Date((day + START) * A_DAY).toISOString().slice(0, 10);
