/**
 * What is ticked and where the reader stands, in this entry of the tab's history, for Back, reload and coming back; never in
 * storage. From a folder browsers keep no page for the Back button. Within one run of answers the form itself is newer.
 * A host may hold more, as `held`: where several people answer, what those gave who are in.
 */
export const FIRST = "who"; // the leaf the form begins with

const checked = (form) => [...form.querySelectorAll(":checked")].map(({ id }) => id);

function state(host) {
  host.run ??= `${Math.random()}`;
  const { model, run, leaf, depth = 0, plan, dataset } = host;
  return { hash: model.hash, run, leaf, depth, plan, mode: dataset.mode, ticked: checked(host.form), ...host.held };
}

export const remember = (host) => history.replaceState(state(host), "");

/** A new entry: the reader goes on to `leaf`, and Back leads here. */
export function step(host, leaf) {
  remember(host);
  host.depth = (host.depth ?? 0) + 1;
  host.leaf = leaf;
  history.pushState(state(host), "");
}

/** Brings back what an entry holds, where it was answered under these very questions; the leaf it stands at. */
export function lookUp(host, held) {
  const { hash, run, leaf, depth, plan, mode, ticked } = held ?? {};
  if (hash !== host.model.hash) {
    host.leaf = FIRST;
    return FIRST;
  }
  if (run !== host.run) {
    for (const box of host.form.querySelectorAll("input")) box.checked = ticked.includes(box.id);
    Object.assign(host, { run, plan });
  }
  Object.assign(host, { leaf, depth });
  host.dataset.mode = mode;
  return leaf;
}
