/** Whether the key `/` opens the search: a single key may be in the way of who speaks to the machine. site.js reads it. */
import { make } from "./make.js";

const KEY = "trappen-search-key";

export function keyBox(words) {
  const on = make("input", { type: "checkbox", checked: kept() !== "off" });
  on.addEventListener("change", () => keep(on.checked ? null : "off"));
  return make("label", { className: "choice note" }, on, make("span", {}, words.key));
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(value) {
  try {
    if (value) localStorage.setItem(KEY, value);
    else localStorage.removeItem(KEY);
  } catch {
    // Without a store the choice holds for nothing: the box is still true of this window.
  }
}
