/** The questions that are due; before a part a few of them, with the way on. */
import { build } from "../site/build.js";
import { items } from "../site/items.js";
import { due } from "./schedule.js";
import { all } from "./state.js";
import { today } from "./today.js";

export function show(host) {
  host.shown ??= ask(host); // once: what was answered here stays in sight
  return host.shown;
}

async function ask(host) {
  await host.load("question");
  const from = new URLSearchParams(location.hash.slice(1)).get("before");
  const way = from && host.querySelector(`[data-for="${CSS.escape(from)}"]`);
  const waiting = due(all(host.read()), today());
  const now = way ? waiting.slice(0, host.atOnce) : waiting;
  if (way) way.hidden = false;
  if (way && !now.length) host.part("onward").hidden = false;
  if (!host.keeping) return;
  const asks = await bring(host, now);
  document.querySelector("guide-question").put(asks);
  if (asks.length || !now.length) host.part("review").textContent = host.words[asks.length ? "review" : "review-none"];
}

/** The questions with these keys; where they cannot be had now, that is told. */
export async function bring(host, keys) {
  if (!keys.length) return [];
  try {
    const { found, root } = await items(host, "questions");
    return keys.filter((key) => found[key]).map((key) => build(found[key], root));
  } catch {
    host.say(host.words.failed);
    return [];
  }
}
