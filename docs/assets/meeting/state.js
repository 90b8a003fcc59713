/** The state of a meeting and its record: plain values that can be kept as JSON, and read again only when they make sense. */
import { isDay } from "../placement/days.js";
import { MOST } from "./votes.js";

const VERSION = 3;
const KIND = "meeting";
const LONGEST = 1000; // characters of one field
const DAY = 86_400; // seconds
const FIELDS = ["what", "who", "when", "ask"];

const whole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const isText = (value) => typeof value === "string" && value.length <= LONGEST;
const sameLength = (list, cards) => Array.isArray(list) && list.length === cards.length;

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
    agreed: ids.map(() => Object.fromEntries(FIELDS.map((name) => [name, ""]))),
    lesson: "",
  };
}

/** The phases of a meeting, each as [phase, number of its card]. */
export function phasesOf(names, cards) {
  const [opening, ...rest] = names;
  const last = rest.splice(-2);
  return [[opening], ...cards.flatMap((_, i) => rest.map((phase) => [phase, i])), ...last.map((phase) => [phase])];
}

/** Whether `state` is a meeting that this page can go on with. */
export function isSound(state, host, topics) {
  if (state?.version !== VERSION || !Array.isArray(state.cards)) return false;
  const { agreed, at, by, cards, keep, left, lesson, minutes, votes } = state;
  return (
    Boolean(host.agenda.plans[minutes]?.[cards.length]) &&
    keep === true &&
    areCards(cards, topics) &&
    ["hands", "turn"].includes(by) &&
    whole(at, 0, phasesOf(host.dataset.phases.split(" "), cards).length - 1) &&
    whole(left, -DAY, DAY) &&
    isText(lesson) &&
    sameLength(agreed, cards) &&
    agreed.every(isAgreed) &&
    sameLength(votes, cards) &&
    votes.every((each, i) => areVotes(each, topics[cards[i]]))
  );
}

/** What is left of a meeting: for the reader's file, and for the beginning of the next. */
export function recordOf({ agreed, cards, lesson, minutes, votes }, date) {
  const rows = cards.map((id, i) => ({ id, votes: votes[i], agreed: agreed[i] }));
  return { kind: KIND, version: VERSION, date, minutes, cards: rows, lesson };
}

/** Whether `record` can be read; a card that has been taken away since makes it no worse. */
export function isRecord(record, topics) {
  if (record?.kind !== KIND || record.version !== VERSION || !isDay(record.date)) return false;
  const { cards, lesson } = record;
  return (
    isText(lesson) &&
    Array.isArray(cards) &&
    cards.length <= MOST &&
    cards.every((card) => isText(card?.id) && isAgreed(card.agreed) && areVotes(card.votes, own(topics, card.id)))
  );
}

const own = (topics, id) => (typeof id === "string" && Object.hasOwn(topics, id) ? topics[id] : undefined);
const areCards = (cards, topics) => new Set(cards).size === cards.length && cards.every((id) => own(topics, id));
const isAgreed = (agreed) => FIELDS.every((name) => isText(agreed?.[name]));

/** Whole numbers, one for each option of the card; null where nobody voted. */
function areVotes(votes, topic) {
  if (votes === null) return true;
  const options = { way: topic?.ways.length, step: topic?.steps };
  return ["way", "step"].every((kind) => {
    const counts = votes?.[kind];
    const right = Array.isArray(counts) && (topic ? counts.length === options[kind] : counts.length <= MOST);
    return right && counts.every((n) => whole(n, 0, MOST));
  });
}
