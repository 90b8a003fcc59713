/** Keeping progress: turned on, shown and cleared, and parts that are done. It comes a moment after the rest, for nothing waits for it. */

import { build } from "../site/build.js";
import { fill } from "../site/element.js";
import { due } from "./schedule.js";
import { all, encode } from "./state.js";
import { date, today } from "./today.js";

/** What stands there, the first time with its controls. */
export function show(host) {
  if (!host.part("keep")) equip(host);
  const state = host.read();
  const box = host.part("keep");
  box.checked = host.keeping;
  for (const each of [box.closest("p"), host.part("device")]) each.hidden = !host.place.own;
  host.part("system").hidden = host.place.own;
  host.part("kept").hidden = !host.keeping;
  const n = due(all(state), today()).length;
  const next = Math.min(...Object.values(all(state)).map((known) => known.due || Number.POSITIVE_INFINITY));
  const word = n ? "due" : next < Number.POSITIVE_INFINITY ? "due-later" : "due-none";
  const day = n || word === "due-none" ? "" : new Date(date(next)).toLocaleDateString(document.documentElement.lang);
  host.part("status").textContent = fill(host.words[word], { n, day });
}

function equip(host) {
  const from = document.querySelector("script[src*='practice/path.']").src;
  const [box, ...out] = build(globalThis.trappenPath.keep, new URL("..", from)).children;
  host.prepend(box);
  host.append(...out);
  const link = host.querySelector("a.button");
  if (link.pathname === location.pathname) link.remove(); // this is the page of what is due
}

export function keep(host) {
  const kept = host.place.keep(encode(host.read()));
  host.tell();
  host.say(host.words[kept ? "keeping" : "not-kept"]);
}

export function clear(host) {
  const gone = host.forget();
  host.tell();
  host.say(host.words[gone ? "cleared" : "not-cleared"]);
  host.part("keep").focus(); // the button is gone
}

export function finish(host) {
  const part = host.page.dataset.partKey;
  const kept = host.change((state) => state.parts.includes(part) || state.parts.push(part));
  if (kept) host.say(host.words[host.keeping ? "finished" : "finished-only-here"]);
}
