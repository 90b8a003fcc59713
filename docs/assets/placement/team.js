/** Several people place the same case on one device, hidden from each other until all are done. */
import { element, fill } from "../site/element.js";
import { routeOf } from "./result.js";
import { place } from "./rules.js";

export function start(host) {
  host.round = { of: Number(host.querySelector("#team-count").value), given: [] };
  host.querySelector(".other").open = false;
  next(host);
}

/** The empty form, for the next person. */
export function next(host) {
  host.form.reset();
  turn(host, numbered(host, host.words.turn));
  host.change();
}

/** Ends the round before all have answered. */
export function leave(host) {
  host.round = null;
  turn(host);
}

/** The form is for one of the team, as `text` says, or for the reader alone. */
function turn(host, text = "") {
  host.part("turn").textContent = text;
  host.part("place").hidden = Boolean(text);
  host.part("hide").hidden = !text;
}

/** Takes one person's answers, and hides them. */
export function take(host, answers) {
  const { given, of } = host.round;
  given.push(answers);
  host.form.reset();
  turn(host);
  if (given.length === of) return finish(host);
  const view = host.part("handover");
  view.querySelector("h2").textContent = numbered(host, host.words.pass);
  host.show(view);
  return view.querySelector("h2").focus();
}

/** `text` with the number of the one whose turn it is. */
const numbered = ({ round }, text) => fill(text, { n: round.given.length + 1, m: round.of });

/** Sign by sign: first where they see it differently, then where they agree. */
function finish(host) {
  const { model, words } = host;
  const { given } = host.round;
  host.round = null;
  const keys = ["safety", "ownSide", "signs"].flatMap((kind) => model[kind].map(({ id }) => `${kind}.${id}`));
  const rows = keys.map((key) => {
    const said = given.map((answers) => inWords(words, answers, key));
    return {
      name: model.words.answers[key],
      said,
      agreed: new Set(said).size === 1,
      seen: given.some((answers) => has(answers, key)),
    };
  });
  const steps = given.map((answers) => words[`step-${place(model, answers).step}`]);
  const differing = rows.filter(({ agreed }) => !agreed);
  const agreed = rows.filter((row) => row.agreed && row.seen);
  host.querySelector("#side-title").textContent = words.team;
  host.part("columns").replaceChildren(
    ...safety(host, given),
    block(words, words.steps, people(words, steps)),
    block(
      words,
      words.differ,
      differing.map(({ name, said }) => withPeople(name, people(words, said))),
    ),
    block(
      words,
      words.agree,
      agreed.map(({ name, said }) => element("li", `${name}: ${said[0]}`)),
    ),
  );
  host.show(host.part("side"));
  host.querySelector("#side-title").focus();
}

/** What to do about every flag that anyone ticked. */
function safety(host, given) {
  const flags = host.model.safety.filter(({ id }) => given.some((answers) => answers.safety.includes(id)));
  const register = flags.length ? [host.querySelector(".result .register").cloneNode(true)] : [];
  return [...flags.map(({ id }) => routeOf(host, id)), ...register];
}

function has({ signs, ...flags }, key) {
  const [kind, id] = key.split(".");
  return kind === "signs" ? id in signs : flags[kind].includes(id);
}

function inWords(words, answers, key) {
  const [kind, id] = key.split(".");
  if (kind === "signs") return words[answers.signs[id] ?? "unseen"];
  return words[has(answers, key) ? "yes" : "no"];
}

const people = (words, said) => said.map((text, i) => element("li", `${fill(words.person, { n: i + 1 })}: ${text}`));

/** The name of a question, and below it each person's answer. */
function withPeople(name, items) {
  const item = element("li", name);
  item.appendChild(element("ul")).append(...items);
  return item;
}

function block(words, title, items) {
  const section = element("section");
  const list = element("ul");
  list.append(...items);
  section.append(element("h3", title), items.length ? list : element("p", words.none));
  return section;
}
