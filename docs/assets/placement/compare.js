/** Results that people bring as links, side by side: steps and actions only. */
import { fromFragment } from "./link.js";
import { element } from "./result.js";

const results = [];

/** Takes the result of the page's own fragment, and clears it away. */
export function read(host) {
  const found = fromFragment(host.model, location.hash);
  history.replaceState(null, "", location.pathname + location.search);
  take(host, found);
}

/** Takes the result of a pasted link. */
export function add(host) {
  const field = host.querySelector("#compare-link");
  take(host, fromFragment(host.model, field.value.trim().replace(/^[^#]*/, "")));
  field.value = "";
}

function take(host, found) {
  const { words } = host.model;
  if (found.fault) return host.say(words[`link-${found.fault}`]);
  results.push(found);
  show(host);
  host.querySelector("#side-title").focus();
  return host.say(words.added.replace("{n}", results.length));
}

function show(host) {
  const { words } = host.model;
  host.querySelector("#side-title").textContent = words[results.length > 1 ? "side" : "shared"];
  host.part("columns").replaceChildren(...results.map((result, i) => column(host, result, i + 1)));
  host.show(host.part("side"));
}

function column(host, result, number) {
  const { words } = host.model;
  const block = element("section");
  const list = element("ol");
  const remove = element("button", words.remove);
  for (const id of result.actions) {
    const [title, href] = words.actions[id];
    const link = list.appendChild(element("li")).appendChild(element("a", title));
    link.href = href;
  }
  const name = words.result.replace("{n}", number);
  const step = element("p");
  step.append(host.querySelector(`#result-title .shape--${result.step}`).cloneNode(true), ` ${words[`step-${result.step}`]}`);
  step.className = "column__step";
  Object.assign(remove, { type: "button", className: "button button--quiet", ariaLabel: `${words.remove}: ${name}` });
  remove.addEventListener("click", () => {
    results.splice(results.indexOf(result), 1);
    if (results.length) show(host);
    else host.restart();
    if (results.length) host.querySelector("#side-title").focus();
  });
  block.className = "column";
  block.append(element("h3", name), step, list, remove);
  return block;
}
