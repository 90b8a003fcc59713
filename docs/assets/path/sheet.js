/** The sheet for the talk with the leader, from what the reader's own device knows. */
import { element } from "../site/element.js";
import { bring } from "./review.js";

export async function show(host, { plans, asked, more, parts }) {
  const missed = host.part("missed");
  const lacks = (key) => more[key].missed && !missed.querySelector(`[data-key="${key}"]`);
  for (const ask of await bring(host, Object.keys(more).filter(lacks))) {
    const line = element("li", ask.querySelector("legend b").textContent);
    line.dataset.key = ask.dataset.key;
    if (lacks(line.dataset.key)) missed.querySelector("[data-blank]").before(line);
  }
  for (const line of missed.querySelectorAll("[data-key]"))
    line.hidden = !(asked[line.dataset.key] ?? more[line.dataset.key])?.missed;
  const list = host.part("plans");
  for (const old of list.querySelectorAll("[data-own]")) old.remove();
  const lines = Object.entries(plans).map(([part, plan]) => {
    const line = element("li", host.sentence(plan, part));
    line.dataset.own = "";
    return line;
  });
  list.prepend(...lines);
  for (const blank of list.querySelectorAll("[data-blank]")) blank.hidden = lines.length > 0;
  const some = missed.querySelector("[data-key]:not([hidden])");
  for (const blank of missed.querySelectorAll("[data-blank]")) blank.hidden = Boolean(some);
  // One sheet: the path that was begun, or both.
  for (const item of host.querySelectorAll("[data-track]")) {
    const same = host.querySelectorAll(`[data-track="${item.dataset.track}"] [data-done]`);
    item.hidden = parts.length > 0 && ![...same].some(({ dataset }) => parts.includes(dataset.done));
  }
}
