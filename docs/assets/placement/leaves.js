/** The form one screen at a time; such a screen is a leaf. All of it at once where the reader chose that. */
import { fill } from "../site/element.js";
import { listAnswers, showFaults } from "./form.js";
import { FIRST, remember, step } from "./history.js";

const DANGER = "danger";

const THEMES = 2; // leaves before those that the themes bring

const every = (host) => [...host.form.querySelectorAll("[data-leaf]")];
const here = (host) => every(host).find(({ dataset }) => dataset.leaf === host.leaf);
const alone = (host) => host.dataset.mode === "leaves";

const themeOf = (leaf) => document.getElementById(leaf.replace("-", "."));

/** The names of those that are asked: of the themes, the ticked ones. */
const asked = (host) =>
  every(host)
    .map(({ dataset }) => dataset.leaf)
    .filter((leaf) => themeOf(leaf)?.checked ?? true);

/** The name of the leaf so many after this one. */
function beside(host, many) {
  const names = asked(host);
  return names[Math.max(0, names.indexOf(host.leaf) + many)];
}

/** Shows one leaf and, when the reader went there, says so: focus and the top of the screen. */
export function show(host, name, told = true) {
  host.leaf = name;
  host.dataset.at = name;
  for (const leaf of every(host)) leaf.classList.toggle("here", leaf.dataset.leaf === name);
  host.part("check").replaceChildren(...listAnswers(host));
  const names = asked(host);
  const at = names.indexOf(name);
  const known = at > THEMES ? "progress" : "progress-open";
  host.part("progress").textContent = fill(host.words[known], { n: at + 1, m: names.length });
  bar(host);
  remember(host);
  if (!told) return;
  const title = alone(host) ? here(host).querySelector("[tabindex]") : host.form.querySelector("[tabindex]");
  title.focus({ preventScroll: true });
  host.scrollIntoView({ behavior: "instant" });
}

/** All questions at once. */
export const all = (host) => turn(host, "all");

/** One leaf at a time. */
export const single = (host) => turn(host, "leaves");

export function turn(host, mode) {
  host.dataset.mode = mode;
  show(host, host.leaf, false);
}

/** The buttons that fit: no tick at all is an answer of its own, and has one. */
export function bar(host) {
  const leaf = here(host);
  const open = host.leaf.startsWith("theme") ? "signs" : host.leaf === "safety" && "safety";
  const none = alone(host) && !leaf.querySelector(":checked") && open;
  const last = !alone(host) || host.leaf === "check";
  const shown = { "leaves.back": alone(host) && host.leaf !== FIRST, "leaves.next": !last && !none, place: last };
  for (const button of host.part("bar").children) {
    const { act, key } = button.dataset;
    button.hidden = key ? key !== none : !shown[act];
  }
}

/** On to a leaf, which Back leads away from again. */
export function go(host, name) {
  if (host.leaf !== name) step(host, name);
  show(host, name);
}

export function next(host) {
  if (showFaults(host, here(host))) return null;
  if (host.leaf === "safety" && inDanger(host)) return host.place();
  return go(host, beside(host, 1));
}

/** Somebody is in danger now: nothing else is asked before the way out of it is shown. */
export function inDanger({ model }) {
  const { flags } = model.outcomes.find(({ id }) => id === DANGER).when;
  return flags.some((id) => document.getElementById(`safety.${id}`).checked);
}

/** "None of these", and on; a theme of which nothing was seen is left out, and Back does not lead to it. */
export function none(host, key) {
  const [theme, after] = [themeOf(host.leaf), beside(host, 1)];
  if (theme) theme.checked = false;
  if (!theme || !host.form.querySelector("[name=theme]:checked")) document.getElementById(`${key}.none`).checked = true;
  return theme ? show(host, after) : go(host, after);
}

export function back(host) {
  if (host.depth) return history.back();
  return show(host, beside(host, -1));
}
