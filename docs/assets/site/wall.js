/** One thing at a time, as large as fits: what a page shows when it is thrown on a wall. Puts everything back when left. */
import { element } from "./element.js";

const SMALLEST = 16; // pixels
const LARGEST = 0.036; // of the width of the window, as on the slides of a meeting
const NEAR = { "--line-length": "none", "--measure": "none", "--space-7": "0" }; // widths of lines, and what is below the last
const root = document.documentElement;

/** Hides all but `kept` and what holds it, and keeps the screen on; gives what puts it back. */
export function clear(kept) {
  const gone = [];
  const sleep = stayAwake();
  for (let here = kept; here !== document.body; here = here.parentElement)
    for (const other of here.parentElement.children)
      if (other !== here && !other.hidden && !other.matches("script, dialog")) {
        other.hidden = true;
        gone.push(other);
      }
  for (const [name, value] of Object.entries(NEAR)) root.style.setProperty(name, value);
  return () => {
    for (const each of gone) each.hidden = false;
    for (const name of Object.keys(NEAR)) root.style.removeProperty(name);
    root.style.fontSize = "";
    sleep();
  };
}

/** The screen stays on, where the browser can see to that; gives what ends it. */
function stayAwake() {
  const over = new AbortController();
  let lock;
  const ask = async () => {
    if (document.visibilityState !== "visible" || lock?.released === false) return;
    lock = await navigator.wakeLock?.request("screen").catch(() => null); // refused, when the battery runs low
    if (over.signal.aborted) lock?.release();
  };
  document.addEventListener("visibilitychange", ask, { signal: over.signal });
  ask();
  return () => {
    over.abort();
    lock?.release();
  };
}

/** Text as large as the screen holds without scrolling. */
export function fit() {
  let [least, most] = [SMALLEST, Math.max(SMALLEST, Math.round(innerWidth * LARGEST)) + 1];
  root.style.overflow = "hidden"; // else the bar of a size that scrolled takes room from the lines of one that would not
  while (most - least > 1) {
    const size = Math.floor((least + most) / 2);
    root.style.fontSize = `${size}px`;
    const fits = root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth;
    [least, most] = fits ? [size, most] : [least, size];
  }
  root.style.fontSize = `${least}px`;
  root.style.overflow = "";
  scrollTo(0, 0);
}

/** Browsers may refuse: the promise then fails. */
export const full = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());

/** Whether a key is for the wall, and for no dialog or command of the browser. */
export const free = ({ altKey, ctrlKey, metaKey }) => !(altKey || ctrlKey || metaKey || document.querySelector("dialog[open]"));

/** What a key asks for, also one of a presenter: nothing while one writes or chooses. */
export function asked({ key, target }) {
  if (key === "Escape") return "leave";
  if (target.closest("select, textarea, input:not([type=checkbox], [type=radio])")) return "";
  if (key === " ") return target.closest("button, a, summary, input") ? "" : "next";
  return { ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back", f: "full", F: "full" }[key] ?? "";
}

/** The buttons that do the same, with their `names`, "Back|On|Full screen|Leave"; each calls what `acts` has for it. */
export function buttons(names, acts) {
  const bar = element("p");
  bar.className = "buttons wall";
  for (const [i, act] of ["back", "next", "full", "leave"].entries()) {
    const button = bar.appendChild(element("button", names.split("|")[i]));
    Object.assign(button, { type: "button", className: act === "next" ? "button" : "button button--quiet" });
    button.addEventListener("click", () => acts[act]());
  }
  return bar;
}
