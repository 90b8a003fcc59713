/** When a question comes back. Pure: days are numbers, what was learned is `{right, first, due, owed, missed}`. */

/** What is known of a question after one more answer; `sure` is 0, 1 or 2. `due: 0` means that it need not come back. */
export function answered(known, { right, sure }, day, again) {
  if (known && right && (!known.due || day < known.due)) return known; // too early to show anything
  if (!known || !right) {
    const missed = !right && sure === 2;
    return {
      right,
      first: day,
      due: day + again[right ? "right" : "wrong"][0],
      owed: missed || (!right && known?.owed) ? 2 : 0, // right on two different days, before it is like any other
      missed: missed || Boolean(known?.missed),
    };
  }
  const next = again[known.right ? "right" : "wrong"].find((days) => known.first + days > day);
  const owed = Math.max(0, known.owed - 1);
  return { ...known, owed, due: next ? known.first + next : owed && day + 1 };
}

/** The keys that are due, those first that were answered sure and wrong, then those that have waited longest. */
export function due(asked, day) {
  return Object.entries(asked)
    .filter(([, known]) => known.due && known.due <= day)
    .sort(([, a], [, b]) => Math.sign(b.owed) - Math.sign(a.owed) || a.due - b.due)
    .map(([key]) => key);
}

/** Two or three days on which coming back is worth it: the next one, about a week on, and about three weeks on. */
export function days(asked, day, again) {
  const ahead = Object.values(asked)
    .filter((known) => known.due)
    .flatMap(({ right, first, due: next }) => [next, ...again[right ? "right" : "wrong"].map((after) => first + after)])
    .filter((each) => each > day)
    .sort((a, b) => a - b);
  const chosen = [0, 7, 21].map((after) => ahead.find((each) => each >= (ahead[0] ?? 0) + after));
  return [...new Set(chosen.filter(Boolean))];
}
