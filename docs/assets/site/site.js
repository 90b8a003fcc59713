/** What every page does: opens the search when it is asked for, and tells the sheet when the page has loaded. */
const link = document.querySelector("[data-search]");

/** The search comes with the first question. Its files lie inert in the page: nothing else may name a script here. */
function find() {
  const there = document.querySelector("guide-search");
  if (there) return there.open?.();
  const { content, dataset } = link.querySelector("template");
  const script = content.cloneNode(true).firstElementChild;
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: dataset.sheet });
  const lost = () => location.assign(`${link.href}#no-search`); // the list of all pages, which says why
  script.addEventListener("error", lost);
  script.addEventListener("load", () => customElements.get("guide-search") ?? lost());
  sheet.addEventListener("error", () => sheet.remove()); // then the window opens without it
  document.body.append(document.createElement("guide-search"), sheet, script);
}

/** A single key may be in the way of who speaks to the machine: the search has a box that turns it off. */
function off() {
  try {
    return localStorage.getItem("trappen-search-key") === "off";
  } catch {
    return false;
  }
}

/** Says where a page has changed since the reader opened it, if the reader chose that in docs/assets/changed. */
function tell({ page, stamp }) {
  try {
    const opened = JSON.parse(localStorage.getItem("trappen-opened"));
    if (!opened || opened[page] === stamp) return;
    const told = document.querySelector("[data-changed]");
    if (told) told.hidden = !opened[page];
    localStorage.setItem("trappen-opened", JSON.stringify({ ...opened, [page]: stamp }));
  } catch {
    // what cannot be read or kept is not told
  }
}

/** Who chose a country on another page sees here what holds there. */
let bound = false;
function hold() {
  try {
    bound ||= localStorage.getItem("trappen-country") !== null;
  } catch {
    // nothing can be kept there
  }
  return bound && import("./country.js").then((country) => country.hold());
}

const written = (target) => target.closest?.("input, select, textarea");
const shortcut = ({ key, target, ctrlKey, metaKey, altKey }) =>
  key === "/" && !(ctrlKey || metaKey || altKey) && !written(target) && link.getClientRects().length > 0 && !off();

link?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the list of all pages, in a tab of its own
  event.preventDefault();
  find();
});
addEventListener("keydown", (event) => {
  if (!link || !shortcut(event)) return;
  event.preventDefault();
  find();
});
/** A link to a question, as the search gives it: see docs/assets/search/copying.js. */
const shared = () => link && location.hash.startsWith("#search=") && find();
addEventListener("hashchange", shared);
shared();
tell(document.querySelector("main").dataset);
hold();
addEventListener("pageshow", ({ persisted }) => persisted && hold()); // another page may have changed it
addEventListener("load", () => {
  document.documentElement.dataset.loaded = "";
});
