/** The plan that is shown as a link: for others, for a meeting, for practice. */
import { toFragment } from "./link.js";
import { dueIn } from "./parts.js";

/** Of what the reader could change, only what is as it was suggested, and the day to look again. */
export function planLink(host) {
  const written = [...host.querySelectorAll(".result [data-action]")].filter((item) => item.querySelector(".fields"));
  const { by, say } = host.suggested;
  const shown = written[0]?.querySelector("[data-plan^=when]").value;
  const again = host.part("again").value;
  const actions = written.map(({ dataset }) => dataset.action);
  return toFragment(host.model, { rule: host.found.fired[0], actions, by: shown === dueIn(host, by) && by, again, say });
}

/** Leads the ways on from here to pages that begin with this plan. */
export function leadOn(host) {
  for (const link of host.querySelectorAll("[data-onward]")) link.hash = planLink(host);
}
