/** The votes on one card: `{way: [2, 0, 3], step: [0, 1, 4, 0]}`, in the order of the page. */
export const MOST = 99; // as the fields say; a key that sticks types more
const KINDS = ["way", "step"];
const rows = (slot, kind) => [...slot.querySelectorAll(`[data-kind="${kind}"] .vote`)];
const each = (slot, value) => Object.fromEntries(KINDS.map((kind) => [kind, rows(slot, kind).map((row) => value(row))]));
const held = (number) => Math.min(MOST, Math.max(0, Math.floor(number) || 0));

/** The votes as typed; a field that says more than can be is mended. */
export function typed(slot) {
  return each(slot, (row) => {
    const field = row.querySelector("[type=number]");
    const number = held(field.value);
    if (Number(field.value) > number) field.value = number;
    return number;
  });
}

/** `votes` and the ones just chosen, which are taken off the screen; null when nothing is chosen. */
export function cast(slot, votes) {
  const chosen = [...slot.querySelectorAll("[type=radio]:checked")];
  if (!chosen.length) return null;
  const more = each(slot, (row) => Number(row.querySelector("[type=radio]").checked));
  for (const radio of chosen) radio.checked = false;
  return Object.fromEntries(KINDS.map((kind) => [kind, more[kind].map((n, i) => held(n + (votes?.[kind][i] ?? 0)))]));
}

/** Writes the votes beside their options, as numbers and as dots; a question nobody voted on shows none. */
export function show(slot, votes, type) {
  for (const kind of KINDS) {
    const counts = votes?.[kind] ?? [];
    const any = counts.some((n) => n > 0);
    rows(slot, kind).forEach((row, i) => {
      const n = counts[i] ?? 0;
      const count = row.querySelector(".vote__count");
      if (type && any) row.querySelector("[type=number]").value = n;
      count.hidden = !any;
      count.querySelector("b").textContent = n;
      count.querySelector("span").textContent = "●".repeat(n);
    });
  }
}
