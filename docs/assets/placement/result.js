/** Fills the result that the page keeps ready; all words come from the page. */
import { element, fill } from "../site/element.js";
import { place, watch } from "./rules.js";

export const SHOWN = 5; // actions; the others follow folded

export function showResult(host, answers) {
  const { model, words } = host;
  const found = place(model, answers);
  const { step, nearest } = found;
  Object.assign(host, { answers, found });
  only(host, "step", [step]);
  only(host, "rule", [found.fired[0]]);
  only(host, "note", found.notes);
  only(host, "when", [found.urgent && "urgent", found.border && "border", nearest ? "near" : "far"]);
  host.part("routes").replaceChildren(...answers.safety.map((id) => routeOf(host, id)));
  for (const each of host.querySelectorAll("[data-alone]"))
    each.textContent = words[`step-${place(model, { signs: answers.signs }).step}`];
  host.part("near").textContent = nearest ? nearestText(host, nearest) : "";
  const texts = (keys) => keys.map((key) => element("li", answerText(host, answers, key)));
  const actions = found.actions.map((action) => actionItem(host, step, action));
  list(host, "decided", texts(found.decided));
  list(host, "watch", texts(watch(model, answers)));
  list(host, "first", actions.slice(0, SHOWN));
  list(host, "then", actions.slice(SHOWN));
  list(
    host,
    "answers",
    keysOf(answers).map((key) => answerItem(host, answers, key)),
  );
  host.part("again").value = inDays(model.steps.find(({ id }) => id === step).days);
  host.show(host.part("result"));
  host.querySelector(found.urgent ? "#safety-first" : "#result-title").focus();
}

/** What to do about a safety flag, as it stands below its box. */
export const routeOf = (host, id) => host.form.querySelector(`[data-route="${id}"]`).cloneNode(true);

/** Shows those of a kind that `ids` names. */
function only(host, kind, ids) {
  for (const each of host.querySelectorAll(`[data-${kind}]`)) each.hidden = !ids.includes(each.dataset[kind]);
}

function list(host, name, items) {
  host.part(name).hidden = !items.length;
  host
    .part(name)
    .querySelector("ul, ol")
    .replaceChildren(...items);
}

const keysOf = ({ safety, ownSide, signs }) => [
  ...safety.map((id) => `safety.${id}`),
  ...ownSide.map((id) => `ownSide.${id}`),
  ...Object.keys(signs).map((id) => `signs.${id}`),
];

/** The level that was answered; undefined for what has none. */
function levelOf({ signs }, key) {
  const [kind, id] = key.split(".");
  return kind === "signs" ? signs[id] : undefined;
}

/** An answer in words, with how often where it is a sign. */
function answerText({ model, words }, answers, key) {
  return [model.words.answers[key], words[levelOf(answers, key)]].filter(Boolean).join(": ");
}

function nearestText({ model, words }, { change, step }) {
  const [[key, value]] = Object.entries(change);
  const level = words[{ true: "yes", false: "no", null: "unseen" }[value] ?? value];
  return fill(words.near, { answer: model.words.answers[key], level, step: words[`step-${step}`] });
}

function actionItem({ model, words }, step, { id, because }) {
  const item = element("li");
  const [title, href] = model.words.actions[id];
  const answers = because.map((key) => model.words.answers[key]).join(" · ");
  const why = answers ? `${words.because}: ${answers}` : words.always;
  item.append(element("a", title), element("p", model.words.reasons[because[0] ?? `steps.${step}`][id]), element("p", why));
  item.firstChild.href = href;
  return item;
}

function answerItem(host, answers, key) {
  const { model, words } = host;
  const item = element("li", `${answerText(host, answers, key)} `);
  const button = item.appendChild(element("button", words.change));
  button.type = "button";
  button.setAttribute("aria-label", `${words.change}: ${model.words.answers[key]}`);
  button.dataset.act = "change";
  button.dataset.key = levelOf(answers, key) === "unsure" ? key.replace("signs", "unsure") : key;
  return item;
}

/** The day so many days from today, as the calendar on the reader's wall has it: 2026-11-21. */
export function inDays(number) {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 6e4 + number * 864e5).toISOString().slice(0, 10); // minutes and days in ms
}
