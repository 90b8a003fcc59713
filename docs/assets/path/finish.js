/** A part is done: what it still lacks, and the way on. */
import { fill } from "../site/element.js";

export function finish(host) {
  const part = host.page.dataset.partKey;
  const kept = host.change((state) => state.parts.includes(part) || state.parts.push(part));
  if (!kept) return;
  const { asked, plans } = host.read();
  const left = [...host.page.querySelectorAll(".ask")].filter(({ dataset }) => !(dataset.key in asked)).length;
  const { words } = host;
  const said = [words[host.keeping ? "finished" : "finished-only-here"]];
  if (left) said.push(fill(words.left, { n: left }));
  if (!plans[part]) said.push(words["no-plan"]);
  host.say([...said, words.next, ""].join(" "));
  host.part("said").append(host.page.querySelector(".neighbours a:last-child").cloneNode(true));
}
