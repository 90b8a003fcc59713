/** What a plan may say: more than has to be here before the first answer, so it is a file of its own. */
import { items } from "../site/items.js";

/** Brings `host.said`, situation → [title, address, sentences]; empty, and asked for once more, where it did not come. */
export async function learn(host) {
  host.bringing ??= items(host, "said");
  try {
    const { found, root } = await host.bringing;
    const whole = ([title, href, texts]) => [title, new URL(href, root).href, texts];
    host.said = Object.fromEntries(Object.entries(found).map(([name, told]) => [name, whole(told)]));
  } catch {
    host.said = {};
    host.bringing = undefined;
  }
}
