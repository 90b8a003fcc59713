/** Fills the result that the page keeps ready; all words come from the page. */
import { place, watch } from "./rules.js";

const SHOWN = 5; // actions; the others follow folded

export function showResult(host, answers) {
  const { words, steps } = host.model;
  const found = place(host.model, answers);
  const { step, nearest } = found;
  const texts = (keys) => keys.map((key) => element("li", answerText(words, answers, key)));
  const show = (kind, ids) => {
    for (const each of host.querySelectorAll(`[data-${kind}]`)) each.hidden = !ids.includes(each.dataset[kind]);
  };
  const list = (name, items) => {
    host.part(name).hidden = !items.length;
    host.part(name).querySelector("ul, ol").replaceChildren(...items);
  };
  Object.assign(host, { answers, found });
  show("step", [step]);
  show("rule", [found.fired[0]]);
  show("note", found.notes);
  show("when", [found.urgent && "urgent", found.border && "border", nearest && "near", !nearest && "far"]);
  host.part("routes").replaceChildren(...answers.safety.map((id) => host.querySelector(`[data-route="${id}"]`).cloneNode(true)));
  host.part("alone").textContent = words[`step-${place(host.model, { signs: answers.signs }).step}`];
  for (const [key, level] of Object.entries(nearest?.change ?? {})) {
    const values = { answer: words.answers[key], level: words[level], step: words[`step-${nearest.step}`] };
    host.part("near").textContent = words.near.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
  const actions = found.actions.map((action) => actionItem(words, step, action));
  list("decided", texts(found.decided));
  list("watch", texts(watch(host.model, answers)));
  list("first", actions.slice(0, SHOWN));
  list("then", actions.slice(SHOWN));
  list("answers", keysOf(answers).map((key) => answerItem(words, answers, key)));
  host.part("again").valueAsNumber = Date.now() + steps.find(({ id }) => id === step).days * 864e5;
  host.show(host.part("result"));
  host.querySelector(found.urgent ? "#safety-first" : "#result-title").focus();
}

const keysOf = ({ safety, ownSide, signs }) => [
  ...safety.map((id) => `safety.${id}`),
  ...ownSide.map((id) => `ownSide.${id}`),
  ...Object.keys(signs).map((id) => `signs.${id}`),
];

/** An answer in words, with how often where it is a sign. */
const answerText = (words, { signs }, key) => [words.answers[key], words[signs[key.slice(6)]]].filter(Boolean).join(": ");

function actionItem(words, step, { id, because }) {
  const item = element("li");
  const [title, href] = words.actions[id];
  const why = because.length ? `${words.because}: ${because.map((key) => words.answers[key]).join(" · ")}` : words.always;
  item.append(element("a", title), element("p", words.reasons[because[0] ?? `steps.${step}`][id]), element("p", why));
  item.firstChild.href = href;
  return item;
}

function answerItem(words, answers, key) {
  const item = element("li", `${answerText(words, answers, key)} `);
  const button = item.appendChild(element("button", words.change));
  button.type = "button";
  button.ariaLabel = `${words.change}: ${words.answers[key]}`;
  button.dataset.act = "change";
  button.dataset.key = answers.signs[key.slice(6)] === "unsure" ? key.replace("signs", "unsure") : key;
  return item;
}

export function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
