/** A result as the fragment of a link: version, content hash, step and action ids. Never answers. */
const FORM = /^#placement=(\d{1,3})\.([0-9a-f]{8})\.([a-z]+)\.((?:[a-z0-9-]+(?:\+[a-z0-9-]+)*)?)$/;
const LONGEST = 2000;

export function toFragment({ version, hash }, { step, actions }) {
  return `#placement=${version}.${hash}.${step}.${actions.join("+")}`;
}

/** {step, actions}, or {fault: "old" | "broken"}: whatever is not exactly a result of these rules is not used. */
export function fromFragment(model, fragment) {
  const [, version, hash, step, list] = (fragment.length <= LONGEST && FORM.exec(fragment)) || [];
  if (!version) return { fault: "broken" };
  if (Number(version) !== model.version || hash !== model.hash) return { fault: "old" };
  const actions = list ? list.split("+") : [];
  const known = model.steps.some(({ id }) => id === step) && actions.every((id) => Object.hasOwn(model.actions, id));
  return known && new Set(actions).size === actions.length ? { step, actions } : { fault: "broken" };
}
