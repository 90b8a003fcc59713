/** The sheet for the talk with the leader, from what the reader's own device knows. */
import { element } from "../site/element.js";
import { bring } from "./review.js";
import { all } from "./state.js";

export async function show(host, state) {
  const { plans, parts } = state;
  const known = all(state);
  const missed = host.part("missed");
  const lacks = (key) => known[key].missed && !missed.querySelector(`[data-key="${key}"]`);
  for (const ask of await bring(host, Object.keys(known).filter(lacks))) {
    const line = element("li", ask.querySelector("legend").textContent); // with its case: without it nobody can tell which
    line.dataset.key = ask.dataset.key;
    if (lacks(line.dataset.key)) missed.querySelector("[data-blank]").before(line);
  }
  for (const line of missed.querySelectorAll("[data-key]")) line.hidden = !known[line.dataset.key]?.missed;
  const list = host.part("plans");
  for (const old of list.querySelectorAll("[data-own]")) old.remove();
  const lines = Object.entries(plans).map(([part, plan]) => {
    const line = element("li", host.sentence(plan, part));
    line.dataset.own = "";
    return line;
  });
  list.prepend(...lines);
  room(host, list, lines.length > 0);
  room(host, missed, Boolean(missed.querySelector("[data-key]:not([hidden])")));
  for (const box of host.querySelectorAll("[data-done]")) box.checked ||= parts.includes(box.dataset.done);
  // One sheet: the path that was begun, or both.
  for (const item of host.querySelectorAll("[data-track]")) {
    const same = host.querySelectorAll(`[data-track="${item.dataset.track}"] [data-done]`);
    item.hidden = parts.length > 0 && ![...same].some(({ dataset }) => parts.includes(dataset.done));
  }
}

/** Lines to fill in by hand where nothing is known; no heading over nothing where it is known that there is nothing. */
function room(host, list, some) {
  list.closest("section").hidden = host.keeping && !some;
  for (const blank of list.querySelectorAll("[data-blank]")) blank.hidden = some;
  for (const note of list.closest("section").querySelectorAll(".note")) note.hidden = !some;
}
