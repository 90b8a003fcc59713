/** Several people place the same case on one device, hidden from each other until all are done. */
import { element } from "./result.js";
import { place } from "./rules.js";

let round; // {of, given: [answers], before: what the form did, label: the button's own words}

export function start(host) {
  const button = host.querySelector("[data-act=place]");
  round = { of: Number(host.querySelector("#team-count").value), given: [], before: round?.before ?? host.placed, label: round?.label ?? button.textContent };
  button.textContent = host.model.words.hide;
  host.placed = collect;
  host.querySelector(".other").open = false;
  host.form.reset();
  next(host);
}

/** The form for the next person. */
export function next(host) {
  host.change();
  tell(host, fill(host.model.words.turn));
}

const tell = (host, text) => {
  host.part("turn").textContent = text;
};

function collect(host, answers) {
  round.given.push(answers);
  tell(host, "");
  host.form.reset();
  if (round.given.length === round.of) return finish(host);
  const view = host.part("handover");
  view.querySelector("h2").textContent = fill(host.model.words.pass);
  host.show(view);
  return view.querySelector("h2").focus();
}

const fill = (text) => text.replace("{n}", round.given.length + 1).replace("{m}", round.of);

/** Sign by sign: first where they see it differently, then where they agree. */
function finish(host) {
  const { model } = host;
  const { words } = model;
  const { given, before, label } = round;
  const keys = ["safety", "ownSide", "signs"].flatMap((kind) => model[kind].map(({ id }) => `${kind}.${id}`));
  const answer = (answers, key) => {
    const [kind, id] = key.split(".");
    return kind === "signs" ? words[answers.signs[id] ?? null] : words[answers[kind].includes(id)];
  };
  const rows = keys.map((key) => [words.answers[key], given.map((answers) => answer(answers, key)), given.some((answers) => has(answers, key))]);
  const differing = rows.filter(([, said]) => new Set(said).size > 1);
  const agreed = rows.filter(([, said, seen]) => seen && new Set(said).size === 1);
  const flags = model.safety.filter(({ id }) => given.some(({ safety }) => safety.includes(id)));
  const routes = flags.map(({ id }) => host.querySelector(`[data-route="${id}"]`).cloneNode(true));
  const register = flags.length ? [host.querySelector(".result .register").cloneNode(true)] : [];
  host.querySelector("#side-title").textContent = words.team;
  host.part("columns").replaceChildren(
    ...routes,
    ...register,
    block(words.steps, people(given.map((answers) => words[`step-${place(model, answers).step}`]), words), words),
    block(words.differ, differing.map(([name, said]) => withPeople(name, people(said, words))), words),
    block(words.agree, agreed.map(([name, [said]]) => element("li", `${name}: ${said}`)), words),
  );
  host.placed = before;
  host.querySelector("[data-act=place]").textContent = label;
  round = undefined;
  host.show(host.part("side"));
  host.querySelector("#side-title").focus();
}

const has = ({ signs, ...flags }, key) => {
  const [kind, id] = key.split(".");
  return kind === "signs" ? id in signs : flags[kind].includes(id);
};

const people = (said, words) => said.map((text, i) => element("li", `${words.person.replace("{n}", i + 1)}: ${text}`));

/** The name of a question, and below it each person's answer. */
function withPeople(name, items) {
  const item = element("li", name);
  item.appendChild(element("ul")).append(...items);
  return item;
}

function block(title, items, words) {
  const section = element("section");
  const list = element("ul");
  list.append(...items);
  section.append(element("h3", title), items.length ? list : element("p", words.none));
  return section;
}
