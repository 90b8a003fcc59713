/** The plan that is shown as a link: for others, for a meeting, for practice. */
import { againOf } from "./in-words.js";
import { toFragment } from "./link.js";
import { dueIn } from "./parts.js";

/** The sentences that may stand in a link: those that what was seen, or the step, leads to. One that only safety or our own
    side leads to would tell such an answer. */
export function sayOpenly({ model, found, answers, suggested }) {
  const seen = Object.keys(answers.seen).filter((id) => answers.seen[id] !== "unsure");
  const keys = [...seen.map((id) => `seen.${id}`), `steps.${found.step}`];
  const open = new Set(keys.flatMap((key) => model.words.saidWhen[key] ?? []));
  return suggested.say.filter(([name]) => open.has(name));
}

/** Of what the reader could change, only what is as it was suggested, and the day to look again. */
export function planLink(host) {
  const written = [...host.querySelectorAll(".result [data-action]")].filter((item) => item.querySelector(".fields"));
  const { by } = host.suggested;
  const shown = written[0]?.querySelector("[data-plan^=when]").value;
  const actions = written.map(({ dataset }) => dataset.action);
  const due = shown === dueIn(host, by) && by;
  return toFragment(host.model, { rule: host.found.fired[0], actions, by: due, again: againOf(host), say: sayOpenly(host) });
}

/** Leads the ways on from here to pages that begin with this plan. */
export function leadOn(host) {
  for (const link of host.querySelectorAll("[data-onward]")) link.hash = planLink(host);
}
