/** A result that somebody else sent as a link: the step, why, what to do and say first. Takes it out of the address. */
import { element, fill } from "../site/element.js";
import { written } from "./days.js";
import { fromLink } from "./link.js";
import { dueIn, phrase } from "./parts.js";
import { learn } from "./said.js";

export async function read(host) {
  const found = fromLink(host.model, location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  if (found.fault) return host.say(host.words[`link-${found.fault}`]);
  await learn(host);
  host.part("shared-plan").replaceChildren(head(host, found), ...body(host, found));
  for (const link of host.part("shared").querySelectorAll("[data-onward]")) link.hash = found.text;
  host.show(host.part("shared"));
  return host.part("shared").querySelector("h2").focus();
}

/** Staircase, step and reason, as on the plan itself. */
function head(host, { step, rule }) {
  const from = (selector) => Object.assign(host.querySelector(`.result ${selector}`).cloneNode(true), { hidden: false });
  const block = Object.assign(element("div"), { className: "plan__step" });
  const words = element("div");
  words.append(
    element("h3", host.querySelector(`#result-title [data-step="${step}"]`).textContent.trim()),
    from(`[data-rule="${rule}"]`),
  );
  block.append(from(`.plan__step > [data-step="${step}"]`), words);
  return block;
}

function body(host, { actions, by, again, say }) {
  const { model, words } = host;
  const title = (part) => element("h3", host.part(part).querySelector("h3, summary").textContent);
  const [first, ...more] = actions.map((id) => actionOf(host, id));
  const whose = first && `${words.who}: ${words[`who-${model.who[actions[0]]}`]}`;
  const due = dueIn(host, by);
  if (first) first.append(element("p", [whose, due && `${words.when}: ${due}`].filter(Boolean).join(" · ")));
  const known = say.filter(([name, number]) => Object.hasOwn(host.said, name) && host.said[name][2][number]);
  const said = known.map(([name, number], i) => phrase(host.said[name], number, name !== known[i - 1]?.[0]));
  const phrases = Object.assign(listOf("ul", said), { className: "phrases" });
  return [
    ...(first ? [title("first"), listOf("ol", [first])] : []),
    ...(said.length ? [title("say"), phrases] : []),
    ...(more.length ? [title("then"), Object.assign(listOf("ol", more), { start: 2 })] : []),
    ...(again ? [element("p", fill(words["look-again"], { day: written(again) }))] : []),
  ];
}

function actionOf({ model }, id) {
  const item = element("li");
  const [name, href] = model.words.actions[id];
  item.append(Object.assign(element("a", name), { href }));
  return item;
}

function listOf(name, items) {
  const list = element(name);
  list.append(...items);
  return list;
}
