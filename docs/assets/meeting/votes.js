/** The votes on one card: `{way: [2, 0, 3], step: [0, 1, 4, 0]}`, in the order of the page; `step: []` where none is asked. */
export const MOST = 99; // as the fields say; a key that sticks types more
const KINDS = ["way", "step"];
const rows = (slide, kind) => [...slide.querySelectorAll(`[data-kind="${kind}"] .vote:not([hidden])`)];
const each = (slide, value) => Object.fromEntries(KINDS.map((kind) => [kind, rows(slide, kind).map((row) => value(row))]));
const held = (number) => Math.min(MOST, Math.max(0, Math.floor(number) || 0));

export const sum = (counts) => counts.reduce((a, b) => a + b, 0);

/** How many have voted: those who chose only a step count too. */
export const voters = (votes) => (votes ? Math.max(...KINDS.map((kind) => sum(votes[kind]))) : 0);

/** The votes as typed; a field that says more than can be is mended. */
export function typed(slide) {
  return each(slide, (row) => {
    const field = row.querySelector("[type=number]");
    const number = held(field.value);
    if (Number(field.value) > number) field.value = number;
    return number;
  });
}

/** `votes` and the ones just chosen, which are taken off the screen; null when nothing is chosen. */
export function cast(slide, votes) {
  if (!slide.querySelector(".vote :checked")) return null;
  const more = each(slide, (row) => Number(row.querySelector("[type=radio]").checked));
  clear(slide);
  return Object.fromEntries(KINDS.map((kind) => [kind, more[kind].map((n, i) => held(n + (votes?.[kind][i] ?? 0)))]));
}

/** Nobody sees what the one before has chosen. */
export function clear(slide) {
  for (const radio of slide.querySelectorAll(".vote :checked")) radio.checked = false;
}

/** Writes the votes beside their options, as numbers and as bars; a question nobody voted on shows none. */
export function show(slide, votes) {
  for (const kind of KINDS) {
    const counts = votes?.[kind] ?? [];
    const most = Math.max(...counts, 0);
    rows(slide, kind).forEach((row, i) => {
      const n = counts[i] ?? 0;
      row.querySelector("[type=number]").value = most ? n : "";
      row.querySelector(".vote__count").textContent = most ? n : "";
      row.querySelector(".vote__bar").style.setProperty("--part", most ? `${(100 * n) / most}%` : 0);
    });
  }
}
