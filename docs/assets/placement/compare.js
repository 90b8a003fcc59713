/** Results that people bring as links, side by side: steps and actions only. */
import { element, fill } from "../site/element.js";
import { fromLink } from "./link.js";

/** Takes the result of the page's own address, and clears it away. */
export function read(host) {
  const found = fromLink(host.model, location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  take(host, found);
}

/** Takes the result of a pasted link. */
export function add(host) {
  const field = host.querySelector("#compare-link");
  take(host, fromLink(host.model, field.value));
  field.value = "";
}

export function remove(host, number) {
  host.results.splice(number - 1, 1);
  if (!host.results.length) return host.restart();
  show(host);
  return host.querySelector("#side-title").focus();
}

function take(host, found) {
  if (found.fault) return host.say(host.words[`link-${found.fault}`]);
  host.results.push(found);
  show(host);
  host.querySelector("#side-title").focus();
  return host.say(fill(host.words.added, { n: host.results.length }));
}

function show(host) {
  const { results, words } = host;
  host.querySelector("#side-title").textContent = words[results.length > 1 ? "side" : "shared"];
  host.part("columns").replaceChildren(...results.map((result, i) => column(host, result, i + 1)));
  host.show(host.part("side"));
}

function column(host, result, number) {
  const { model, words } = host;
  const block = element("section");
  const list = element("ol");
  for (const id of result.actions) {
    const [title, href] = model.words.actions[id];
    const link = list.appendChild(element("li")).appendChild(element("a", title));
    link.href = href;
  }
  const name = fill(words.result, { n: number });
  const step = element("p");
  step.append(host.querySelector(`#result-title .shape--${result.step}`).cloneNode(true), ` ${words[`step-${result.step}`]}`);
  step.className = "column__step";
  block.className = "column";
  block.append(element("h3", name), step, list, removeButton(words.remove, name, number));
  return block;
}

function removeButton(word, name, number) {
  const button = Object.assign(element("button", word), { type: "button", className: "button button--quiet" });
  Object.assign(button.dataset, { act: "compare.remove", key: number });
  button.setAttribute("aria-label", `${word}: ${name}`);
  return button;
}
