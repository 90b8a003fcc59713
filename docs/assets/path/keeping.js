/** Keeping progress: turned on, shown and cleared. It comes a moment after the rest, for nothing waits for it. */

import { build } from "../site/build.js";
import { fill } from "../site/element.js";
import { due } from "./schedule.js";
import { all, empty, encode } from "./state.js";
import { date, today } from "./today.js";

/** What stands there, the first time with its controls. */
export function show(host, state) {
  if (!host.part("keep")) equip(host);
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
  const link = host.querySelector("a.button");
  link.hidden = !n || link.pathname === location.pathname; // nothing is due, or this is where it is answered
}

function equip(host) {
  const from = document.querySelector("script[src*='practice/path.']").src;
  const [box, ...out] = build(globalThis.trappenPath.keep, new URL("..", from)).children;
  host.prepend(box);
  host.append(...out);
}

export function changed(host, field) {
  if (field.type === "file") return host.using("kept", ({ open }) => open(host, field));
  return field.checked ? keep(host) : clear(host);
}

function keep(host) {
  const kept = host.place.keep(encode(host.read()));
  host.change(() => {}); // all elements of the page look again
  host.say(host.words[kept ? "keeping" : "not-kept"]);
}

export function clear(host) {
  host.change((state) => Object.assign(state, empty()));
  const gone = host.place.forget();
  host.change(() => {});
  host.say(host.words[gone ? "cleared" : "not-cleared"]);
  host.part("keep").focus(); // the button is gone
}
