/** The country the reader chose: kept on the device, only because they chose it, and the same on every page. */
import { store } from "./element.js";

const kept = store("trappen-country");

/** "dk" or "no"; "" where none is chosen, and then both are shown. */
export const chosen = () => ["dk", "no"].find((country) => country === kept.read()) ?? "";

/** Keeps it, or forgets it where it is "": tells whether that came about. */
export const choose = (country) => (country ? kept.keep(country) : kept.forget());

/** What is bound to the other country, or stands between the two, is away; what folds stands open for who is there. */
export function hold(country = chosen(), root = document.querySelector("main")) {
  for (const each of root.querySelectorAll("[data-country]:not([data-block])")) {
    each.hidden = country !== "" && each.dataset.country !== country;
    if (each.localName === "details") each.open = each.dataset.country === country;
  }
  const told = root.querySelector("[data-chosen]");
  if (!told) return;
  told.hidden = !country;
  told.querySelector("button").onclick = () => hold(choose("") ? "" : chosen());
}
