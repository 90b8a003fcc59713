/** A result as the fragment of a link: version, content hash, rule that decided, action ids. Never answers. */
const LIST = "((?:[a-z0-9-]+(?:[+ ][a-z0-9-]+)*)?)";
const AFTER = "(?=[.,;:!?)\\]}>\"'»«”]*(?:$|[\\s&]))"; // a sentence goes on, or what a gateway adds
const FORM = new RegExp(`\\bplacement=(\\d{1,3})\\.([0-9a-f]{8})\\.([a-z-]+)\\.${LIST}${AFTER}`);
const LONGEST = 4000; // characters; mail gateways wrap links in longer ones

export function toFragment({ version, hash }, { rule, actions }) {
  return `#placement=${version}.${hash}.${rule}.${actions.join("+")}`;
}

/** {rule, step, actions} of the link in `text`, or {fault: "old" | "broken"}: only a whole result of these rules is used. */
export function fromLink(model, text) {
  const [, version, hash, name, list] = (text.length <= LONGEST && FORM.exec(decoded(text))) || [];
  if (!version) return { fault: "broken" };
  if (Number(version) !== model.version || hash !== model.hash) return { fault: "old" };
  const actions = idsOf(list, model.actions);
  const rule = model.rules.find(({ id }) => id === name);
  const known = rule && actions.every((id) => Object.hasOwn(model.actions, id));
  return known && new Set(actions).size === actions.length ? { rule: name, step: rule.step, actions } : { fault: "broken" };
}

/** Mails and gateways write %2B or a space for +. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % of its own
  }
}

/** The ids of a list; what follows a space is one of them, or the sentence that the link stood in goes on. */
function idsOf(list, known) {
  const [first, ...more] = list.split(" ").map((part) => part.split("+").filter(Boolean));
  const end = more.findIndex((ids) => !ids.every((id) => Object.hasOwn(known, id)));
  return [first, ...more.slice(0, end < 0 ? more.length : end)].flat();
}
