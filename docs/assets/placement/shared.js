/** A result that somebody else sent as a link: the step, why, and the first actions. Takes it out of the address. */
import { element } from "../site/element.js";
import { fromLink } from "./link.js";

export function read(host) {
  const found = fromLink(host.model, location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  if (found.fault) return host.say(host.words[`link-${found.fault}`]);
  const { model } = host;
  const view = host.part("shared");
  const title = view.querySelector("h2");
  const from = (selector) => host.querySelector(`.result ${selector}`).cloneNode(true);
  const parts = [from(`.plan__step > [data-step="${found.step}"]`), from(`[data-rule="${found.rule}"]`)];
  const step = element("h3", host.querySelector(`#result-title [data-step="${found.step}"]`).textContent.trim());
  for (const part of parts) part.hidden = false;
  const list = element("ol");
  for (const id of found.actions) {
    const [name, href] = model.words.actions[id];
    list.appendChild(element("li")).appendChild(Object.assign(element("a", name), { href }));
  }
  host.part("shared-plan").replaceChildren(parts[0], step, parts[1], list);
  host.show(view);
  return title.focus();
}
