/** The plan: what the answers come to, what to do and say first. All words come from the page. */
import { element, fill } from "../site/element.js";
import { warn } from "../site/personal.js";
import { inDays } from "./days.js";
import { listAnswers, seenText } from "./form.js";
import { nearestAnswer } from "./nearest.js";
import { dueIn, phrase } from "./parts.js";
import * as link from "./plan-link.js";
import { place, signsFrom, watch } from "./rules.js";
import { learn, phrasesOf } from "./said.js";
import { drawSheet } from "./sheet.js";
import { workday } from "./workday.js";
import { again, letter } from "./written.js";

export { again, learn, letter };

const WRITTEN = 5; // actions with room for who and when
const OPEN = 5; // questions to find out about first

/** Danger is told at once; a plan when the sentences are here that it may say, or will not come. */
export async function showPlan(host, given) {
  const answers = { ...given, signs: signsFrom(host.model, given.seen) };
  const found = place(host.model, answers);
  Object.assign(host, { answers, found });
  only(host, "who", answers.who ? [answers.who] : ["leader", "employee"]);
  for (const each of host.querySelectorAll("[data-role]")) each.hidden = Boolean(answers.who);
  if (found.outcome === "danger") showRoutes(host, "danger", answers);
  else if (found.outcome === "unknown") showUnknown(host, answers);
  else {
    await learn(host);
    showPlaced(host, answers, found);
  }
}

function showRoutes(host, view, { safety }) {
  host.part(`${view}-routes`).replaceChildren(...routesOf(host, safety));
  remind(host, "danger-register");
  host.part("danger-register").hidden = safety.every((id) => id === "danger-self"); // nobody else was hurt
  turnTo(host, view);
}

function showUnknown(host, answers) {
  const { model } = host;
  const matters = watch(model, answers);
  const weight = ({ means }) => (matters.includes(`signs.${means.unsure[0]}`) ? 0 : 1);
  const open = model.questions.filter(({ id }) => answers.seen[id] === "unsure").sort((a, b) => weight(a) - weight(b));
  const texts = open.map(({ id }) => element("li", model.words.answers[`seen.${id}`]));
  list(host, "find-out", texts.slice(0, OPEN));
  list(host, "find-more", texts.slice(OPEN));
  showRoutes(host, "unknown", answers);
}

function showPlaced(host, answers, found) {
  const { model, words } = host;
  const { step, fired, decided } = found;
  const near = nearestAnswer(model, answers);
  only(host, "step", [step]);
  const counted = `${fired[0]}.${decided.length}`; // the reason that knows how many, where there is one
  only(host, "rule", [host.querySelector(`[data-rule="${counted}"]`) ? counted : fired[0]]);
  only(host, "note", found.notes);
  host.part("notes").hidden = !found.notes.length;
  only(host, "when", [found.urgent && "urgent", found.border && "border", near ? "near" : "far"]);
  host.part("routes").replaceChildren(...routesOf(host, answers.safety));
  remind(host, "register");
  tellFirst(host, found.urgent);
  for (const each of host.querySelectorAll("[data-alone]"))
    each.textContent = words[`step-${place(model, { signs: answers.signs }).step}`];
  host.part("near").textContent = near ? nearestText(host, near) : "";
  const actions = inOrder(host, found.actions, answers.who);
  const items = actions.map((action, i) => actionItem(host, action, i));
  list(host, "decided", decidedBy(host, answers, found.decided));
  list(
    host,
    "watch",
    watch(model, answers).map((key) => element("li", model.words.answers[key])),
  );
  list(host, "first", items.slice(0, 1));
  list(host, "then", items.slice(1, WRITTEN));
  list(host, "more", items.slice(WRITTEN));
  const said = phrasesOf(host);
  list(
    host,
    "say",
    said.map(([name, number], i) => phrase(host.said[name], number, name !== said[i - 1]?.[0])),
  );
  list(host, "answers", listAnswers(host));
  host.part("again").value = host.plan.again ?? workday(inDays(stepOf(host).days));
  host.querySelector("#letter").value = host.plan.letter ?? "";
  host.suggested = { by: firstBy(host, actions[0]?.because[0]), say: said };
  leadOn(host);
  drawSheet(host);
  turnTo(host, "result");
}

const stepOf = ({ model, found }) => model.steps.find(({ id }) => id === found.step);

function turnTo(host, view) {
  host.show(host.part(view));
  host.part(view).querySelector("h2").focus({ preventScroll: true });
  host.scrollIntoView({ behavior: "instant" });
}

/** After all that is written: the ways on carry it, and a number of a person is told. */
export function leadOn(host) {
  host.say(""); // what was wrong is being put right
  link.leadOn(host);
  warn(host.part("personal"), [...host.querySelectorAll("label [data-plan]")]);
}

/** What to do about safety flags, as it stands below their boxes; the rules of a country once. */
function routesOf(host, safety) {
  const told = new Set();
  return safety.map((id) => {
    const route = host.form.querySelector(`[data-route="${id}"]`).cloneNode(true);
    for (const rules of route.querySelectorAll(".countries")) {
      if (told.has(rules.textContent)) rules.remove();
      told.add(rules.textContent);
    }
    return route;
  });
}

/** To register it, as it stands below the boxes. */
const remind = (host, part) => host.part(part).replaceChildren(host.form.querySelector(".register").cloneNode(true));

/** Where safety comes first, the first action is the next step. */
function tellFirst(host, urgent) {
  const title = host.part("first").querySelector("h3");
  title.dataset.calm ??= title.textContent;
  title.textContent = urgent ? host.words.after : title.dataset.calm;
}

/** Shows those of a kind that `ids` names. */
function only(host, kind, ids) {
  for (const each of host.querySelectorAll(`[data-${kind}]`)) each.hidden = !ids.includes(each.dataset[kind]);
}

function list(host, name, items) {
  const part = host.part(name);
  part.hidden = !items.length;
  part.querySelector("ul, ol").replaceChildren(...items);
}

/** Safety first; then what whoever asks can do, and after it what belongs to the other. */
function inOrder({ model }, actions, who) {
  const weight = ({ id, because }) => {
    if (because.some((key) => key.startsWith("safety."))) return 0;
    return who && ![who, "both"].includes(model.who[id]) ? 2 : 1;
  };
  return [...actions].sort((a, b) => weight(a) - weight(b));
}

/** The answers, as they were given, that made the deciding rule hold. */
function decidedBy(host, answers, keys) {
  const { model } = host;
  return keys.flatMap((key) => {
    const [kind, id] = key.split(".");
    if (kind !== "signs") return [element("li", model.words.answers[key])];
    const gave = model.questions.filter((each) => String(each.means[answers.seen[each.id]]) === `${id},${answers.signs[id]}`);
    return gave.map((each) => element("li", seenText(host, answers.seen, each.id)));
  });
}

function nearestText({ model, words }, { id, level, step }) {
  const answer = model.words.answers[`seen.${id}`].replace(/\.$/, "");
  return fill(words.near, { answer, level: words[level ?? "unseen"], step: words[`step-${step}`] });
}

function actionItem(host, { id, because }, at) {
  const { model, words, found, answers } = host;
  const item = element("li");
  const [title, href] = model.words.actions[id];
  const link = item.appendChild(element("a", title));
  link.href = href;
  item.append(element("p", model.words.reasons[because[0] ?? `steps.${found.step}`][id]));
  item.dataset.action = id;
  const whose = model.who[id];
  if (answers.who && ![answers.who, "both"].includes(whose)) item.append(element("p", words[`turn-${whose}`]));
  if (at < WRITTEN)
    item.append(fields(host, id, { who: words[`who-${whose}`], when: at ? "" : dueIn(host, firstBy(host, because[0])) }));
  return item;
}

/** When the first action is due, as a link says it: a safety flag tells so itself, a step in days. */
function firstBy({ model, found }, key = "") {
  const [kind, id] = key.split(".");
  return kind === "safety" ? model.safety.find((flag) => flag.id === id).time : workday(inDays(stepOf({ model, found }).act));
}

/** Who does it and by when: suggested, for the reader to change. */
function fields({ plan, words }, id, suggested) {
  const block = element("p");
  block.className = "fields";
  for (const key of ["who", "when"]) {
    const label = block.appendChild(element("label", `${words[key]} `));
    const name = `${key}.${id}`;
    const field = Object.assign(element("input"), { maxLength: 60, value: plan[name] ?? suggested[key], autocomplete: "off" });
    field.dataset.plan = name;
    label.append(field);
  }
  return block;
}
