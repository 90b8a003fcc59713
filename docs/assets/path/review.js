/** The questions that are due; before a part a few of them, with the way on. */
import { build } from "../site/build.js";
import { items } from "../site/items.js";
import { due } from "./schedule.js";
import { all } from "./state.js";
import { today } from "./today.js";
import { waiting } from "./waiting.js";

/** Once, so that what was answered here stays in sight; what failed is tried again when the page is looked at again. */
export function show(host, state) {
  host.shown ??= ask(host).catch((error) => {
    host.shown = null;
    host.part("onward").hidden = false; // nobody is kept from the part
    throw error;
  });
  return host.shown.then((asks) => tell(host, state, asks));
}

/** What is ready, that all is answered, or when the next ones come. */
function tell(host, state, asks) {
  const known = all(state);
  const later = asks ? `${host.words["review-done"]} ${waiting(host, state)}` : waiting(host, state);
  const ready = due(known, today()).length > 0;
  const text = ready
    ? asks && host.words.review
    : Object.keys(known).length && host.keeping
      ? later
      : host.words["review-empty"];
  const place = host.part("review");
  if (place.textContent !== text) place.textContent = text || ""; // nothing of it is said twice
}

async function ask(host) {
  const from = new URLSearchParams(location.hash.slice(1)).get("before");
  const way = from && host.querySelector(`[data-for="${CSS.escape(from)}"]`);
  if (way) way.hidden = false;
  await host.load("question");
  const waiting = due(all(host.read()), today());
  const now = way ? waiting.slice(0, host.atOnce) : waiting;
  const asks = host.keeping ? await brought(host, now) : [];
  host.part("onward").hidden = !way || asks.length > 0;
  if (host.keeping) document.querySelector("guide-question").put(asks);
  return asks.length;
}

/** The questions with these keys. */
async function brought(host, keys) {
  if (!keys.length) return [];
  const { found, root } = await items(host, "questions");
  return keys.filter((key) => found[key]).map((key) => build(found[key], root));
}

/** The same; where they cannot be had now, that is told. */
export async function bring(host, keys) {
  try {
    return await brought(host, keys);
  } catch {
    host.say(host.words.failed);
    return [];
  }
}
