/**
 * A result as the fragment of a link: version, content hash, rule that decided, action ids; by when the first of them is due,
 * when to look again, which sentences were offered. Never answers, and nothing the reader wrote: that may be a name.
 */
import { isDay } from "./days.js";

const LIST = "((?:[a-z0-9-]+(?:[+ ][a-z0-9-]+)*)?)";
const AFTER = "(?=[.,;:!?)\\]}>\"'»«”]*(?:$|[\\s&]))"; // a sentence goes on, or what a gateway adds
const MORE = `(?:\\.by-(now|today|before|\\d{8}))?(?:\\.again-(\\d{8}))?(?:\\.say-${LIST})?`;
const FORM = new RegExp(`\\bplacement=(\\d{1,3})\\.([0-9a-f]{8})\\.([a-z-]+)\\.${LIST}${MORE}${AFTER}`);
const LONGEST = 4000; // characters; mail gateways wrap links in longer ones
const SAID = /^(.+)-(\d)$/; // a situation, and which of its sentences
const GATEWAYS = 3; // that may each have written the link in codes

export function toFragment({ version, hash }, { rule, actions, by, again, say = [] }) {
  const short = (day) => day.replaceAll("-", "");
  const more = [
    by && `.by-${short(by)}`,
    again && `.again-${short(again)}`,
    say.length && `.say-${say.map((each) => each.join("-")).join("+")}`,
  ];
  return `#placement=${version}.${hash}.${rule}.${actions.join("+")}${more.filter(Boolean).join("")}`;
}

/**
 * {rule, step, actions, by, again, say, text} of the link in `text`, or {fault: "old" | "broken"}: only a whole result of these
 * rules is used. `text` is the fragment anew.
 */
export function fromLink(model, text) {
  const [, version, hash, name, list, due, look, said] = (text.length <= LONGEST && FORM.exec(decoded(text))) || [];
  if (!version) return { fault: "broken" };
  if (Number(version) !== model.version || hash !== model.hash) return { fault: "old" };
  const isAction = (id) => Object.hasOwn(model.actions, id);
  const [actions, say] = [idsOf(list, isAction), idsOf(said ?? "", (id) => SAID.test(id))];
  const [by, again] = [due, look].map(day);
  const rule = model.rules.find(({ id }) => id === name);
  const known = rule && actions.every(isAction) && say.every((id) => SAID.test(id)) && by !== null && again !== null;
  if (!known || new Set(actions).size !== actions.length) return { fault: "broken" };
  const sentences = say.map((id) => SAID.exec(id).slice(1)).map(([situation, number]) => [situation, Number(number)]);
  const found = { rule: name, step: rule.step, actions, by, again, say: sentences };
  return { ...found, text: toFragment(model, found) };
}

/** 20261126 as 2026-11-26, a word as it is; null where there is no such day. */
function day(text = "") {
  const found = text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  return found === text || isDay(found) ? found : null;
}

/** Mails and gateways write %2B or a space for +, and code what was a code before. */
function decoded(text) {
  let found = text;
  try {
    for (let turn = 0; turn < GATEWAYS && found.includes("%"); turn += 1) found = decodeURIComponent(found);
  } catch {
    // a % of its own
  }
  return found;
}

/** The ids of a list; what follows a space is one of them, or the sentence that the link stood in goes on. */
function idsOf(list, known) {
  const [first, ...more] = list.split(" ").map((part) => part.split("+").filter(Boolean));
  const end = more.findIndex((ids) => !ids.every(known));
  return [first, ...more.slice(0, end < 0 ? more.length : end)].flat();
}
