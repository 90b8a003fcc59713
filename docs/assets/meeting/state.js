/** The state of a meeting: plain values that can be kept as JSON, and read again only when they make sense on this page. */
import { MOST } from "./votes.js";

const VERSION = 2;
const LONGEST = 10_000; // characters of one decision
const DAY = 86_400; // seconds

const whole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;

/** A meeting that begins now: cards, minutes and how to vote as they were chosen. */
export function newState(agenda, keep) {
  const { ids, minutes } = agenda;
  return {
    version: VERSION,
    cards: [...ids],
    minutes,
    by: agenda.field("by").value,
    keep,
    at: 0,
    left: 0,
    votes: ids.map(() => null),
    decisions: ids.map(() => ""),
  };
}

/** The phases of a meeting, each as [phase, number of its card]. */
export function phasesOf(names, cards) {
  const [opening, ...rest] = names;
  const closing = rest.pop();
  return [[opening], ...cards.flatMap((_, i) => rest.map((phase) => [phase, i])), [closing]];
}

/** Whether `state` is a meeting that this page can go on with. */
export function isSound(state, host) {
  if (state?.version !== VERSION || !Array.isArray(state.cards)) return false;
  const { at, by, cards, decisions, keep, left, minutes, votes } = state;
  return (
    Boolean(host.agenda.plans[minutes]?.[cards.length]) &&
    keep === true &&
    new Set(cards).size === cards.length &&
    cards.every((id) => host.template(id)) &&
    ["hands", "turn"].includes(by) &&
    whole(at, 0, phasesOf(host.dataset.phases.split(" "), cards).length - 1) &&
    whole(left, -DAY, DAY) &&
    sameLength(decisions, cards) &&
    decisions.every((text) => typeof text === "string" && text.length <= LONGEST) &&
    sameLength(votes, cards) &&
    votes.every((each, i) => each === null || areVotes(each, host.template(cards[i])))
  );
}

const sameLength = (list, cards) => Array.isArray(list) && list.length === cards.length;

/** Whole numbers, one for each option of the card. */
function areVotes(votes, template) {
  return ["way", "step"].every((kind) => {
    const options = template.content.querySelectorAll(`[data-kind="${kind}"] .vote`);
    const counts = votes[kind];
    return Array.isArray(counts) && counts.length === options.length && counts.every((n) => whole(n, 0, MOST));
  });
}
