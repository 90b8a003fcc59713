/** The other questions of a page, one after the other: they come only when they are wanted. */
import { build } from "../site/build.js";
import { items } from "../site/items.js";

export async function ask(host) {
  const [key, ...rest] = host.dataset.more.split(" ");
  const { found, root } = await items(host, "questions");
  host.dataset.more = rest.join(" ");
  host.part("more").hidden = !rest.length;
  const made = build(found[key], root);
  host.equip(made);
  host.all.at(-1).after(made);
  host.all.push(made);
  const legend = made.querySelector("legend");
  legend.tabIndex = -1;
  legend.focus();
}
