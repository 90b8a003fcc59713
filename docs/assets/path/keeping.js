/** Keeping progress: turned on, shown and cleared. It comes a moment after the rest, for nothing waits for it. */

import { build } from "../site/build.js";
import { ask, back } from "../site/sure.js";
import { due } from "./schedule.js";
import { all, empty, encode } from "./state.js";
import { today } from "./today.js";
import { waiting } from "./waiting.js";

export { finish } from "./finish.js"; // here already when a part is done
export { ask, back };

/** What stands there, the first time with its controls. */
export function show(host, state) {
  if (!host.part("keep")) equip(host);
  const box = host.part("keep");
  box.checked = host.keeping;
  for (const each of [box.closest("p"), host.part("device")]) each.hidden = !host.place.own;
  host.part("system").hidden = host.place.own;
  host.part("kept").hidden = !host.keeping;
  const link = host.querySelector("a.button");
  const here = link.pathname === location.pathname; // where it is answered, it is told above
  link.hidden = here || !due(all(state), today()).length;
  host.part("status").textContent = here ? "" : waiting(host, state);
}

function equip(host) {
  const from = document.querySelector("script[src*='practice/path.']").src;
  const [box, ...out] = build(globalThis.trappenPath.keep, new URL("..", from)).children;
  host.prepend(box);
  host.append(...out);
}

export function changed(host, field) {
  if (field.type === "file") return host.using("kept", ({ open }) => open(host, field));
  if (field.checked) return keep(host);
  field.checked = true; // it is kept until the reader says so once more
  return ask(host);
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
  back(host);
}
