/** When all are in: who stands where, where they differ, and what they agree on. */

import { fromLink } from "../placement/link.js";
import { place, signsFrom } from "../placement/rules.js";
import { element, fill } from "../site/element.js";

/** The round on a wall; `names` are those of its buttons. */
export const wall = (host, names) => import("./wall.js").then(({ show }) => show(host, names));

/** What came in the address: the wall from the first slide on, or the result of one of them. */
export function brought(host, text) {
  const onWall = host.part("start").querySelector("[data-act='round.wall']");
  if (text === "show=wall") return wall(host, onWall.dataset.key);
  host.querySelector("#together-link").value = text;
  return takeLink(host);
}

/** What the field for a link holds: one who placed the case, by step and actions without answers; or a fault that is said. */
export function takeLink(host) {
  const field = host.querySelector("#together-link");
  const found = fromLink(host.model, field.value);
  field.value = "";
  return found.fault ? host.say(host.words[`link-${found.fault}`]) : host.take({ link: found });
}

export function showAll(host) {
  const placed = host.given.map((one) => standing(host.model, one));
  const inDanger = placed.some(({ outcome }) => outcome === "danger");
  showRoutes(host);
  host.part("stairs").hidden = inDanger; // no colour while somebody is in danger
  for (const mark of host.querySelectorAll("[data-standing]")) {
    const names = placed.flatMap((each, i) => (mark.dataset.standing === (each.step ?? each.outcome) ? [person(host, i)] : []));
    mark.textContent = names.join(", ");
    (mark.closest("p") ?? mark).hidden = !names.length; // "cannot be placed" is said only where somebody stands there
  }
  const rows = rowsOf(host);
  list(
    host,
    "differ",
    rows.filter(({ same }) => !same).map((row) => withPeople(host, row)),
  );
  list(
    host,
    "agree",
    rows.filter(({ same }) => same).map(({ name, said }) => element("li", `${name}: ${said[0]}`)),
  );
  host.show(host.part("all"));
  host.part("all").querySelector("h2").focus();
}

/** The step of one of them; none where the case is not placed. */
function standing(model, { answers, link }) {
  if (link) return { outcome: "placed", step: link.step };
  const { outcome, step } = place(model, { ...answers, signs: signsFrom(model, answers.seen) });
  return outcome === "placed" ? { outcome, step } : { outcome };
}

/** What to do about every safety flag that anyone ticked. */
function showRoutes(host) {
  const flags = host.model.safety.filter(({ id }) => host.given.some(({ answers }) => answers?.safety.includes(id)));
  const routes = flags.map(({ id }) => host.form.querySelector(`[data-route="${id}"]`).cloneNode(true));
  host.part("all-routes").replaceChildren(...routes);
}

/** Every question that anybody answered, with what each said, in words; people who brought a link said none. */
function rowsOf(host) {
  const { model, words } = host;
  const people = host.given.flatMap(({ answers }, i) => (answers ? [[i, answers]] : []));
  const kinds = { safety: model.safety, ownSide: model.ownSide, seen: model.questions };
  const keys = Object.entries(kinds).flatMap(([kind, list]) => list.map(({ id }) => [kind, id]));
  const said = (answers, kind, id) =>
    kind === "seen" ? words[answers.seen[id] ?? "unseen"] : words[answers[kind].includes(id) ? "yes" : "no"];
  const has = ([, answers], kind, id) => (kind === "seen" ? answers.seen[id] : answers[kind].includes(id));
  return keys
    .filter(([kind, id]) => people.some((each) => has(each, kind, id)))
    .map(([kind, id]) => {
      const all = people.map(([, answers]) => said(answers, kind, id));
      const name = model.words.answers[`${kind}.${id}`].replace(/\.$/, "");
      return { key: `${kind}.${id}`, name, said: all, of: people.map(([i]) => i), same: new Set(all).size === 1 };
    });
}

const person = ({ words }, i) => fill(words.person, { n: i + 1 });

function withPeople(host, { name, said, of }) {
  const item = element("li", name);
  item.appendChild(element("ul")).append(...said.map((text, i) => element("li", `${person(host, of[i])}: ${text}`)));
  return item;
}

function list(host, name, items) {
  const part = host.part(name);
  part.hidden = !items.length;
  part.querySelector("ul").replaceChildren(...items);
}

/** Ticks in the empty form what everybody said alike; what they differ on is left to answer. */
export function tickAgreed(host) {
  host.form.reset();
  const [first] = host.given.flatMap(({ answers }) => (answers ? [answers] : []));
  for (const { key, same } of rowsOf(host)) {
    if (!same) continue;
    const [kind, id] = key.split(".");
    const ids = kind === "seen" ? [key, `often.${id}.${first.seen[id]}`] : [key];
    for (const each of ids) {
      const box = document.getElementById(each);
      box.checked = true;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}
