/** The country the reader chose: kept on the device, only because they chose it, and the same on every page. */
import { store } from "./element.js";

const kept = store("trappen-country");

/** "dk" or "no"; "" where none is chosen, and then both are shown. */
export const chosen = () => ["dk", "no"].find((country) => country === kept.read()) ?? "";

/** For an element on a page that asks: shows what was chosen, here or elsewhere, and keeps what is chosen here. */
export function ask(host) {
  host.on(document, "change", ({ target }) => target.closest(".country") && choose(host, target.value));
  show();
}

export function show() {
  const choice = document.querySelector(`.country [value="${chosen()}"]`);
  if (choice) choice.checked = true;
  hold();
}

/** Kept only because the reader chose, and forgotten when both are asked for. */
function choose(host, country) {
  if (country) host.say(kept.keep(country) ? "" : host.words["not-kept"]);
  else host.say(kept.forget() ? "" : host.words["not-cleared"]);
  hold(country);
}

/** What is bound to the other country, or stands between the two, is away; what folds stands open for who is there. */
export function hold(country = chosen(), root = document.querySelector("main")) {
  for (const each of root.querySelectorAll("[data-country]:not([data-block])")) {
    each.hidden = country !== "" && each.dataset.country !== country;
    if (each.localName === "details") each.open = each.dataset.country === country;
  }
  const told = root.querySelector("[data-chosen]");
  if (!told) return;
  told.hidden = !country;
  told.querySelector("button").onclick = () => hold(kept.forget() ? "" : chosen());
}
