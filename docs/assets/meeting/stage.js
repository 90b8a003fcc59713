/** The meeting as it runs: phase by phase, with a clock. */
import { fill } from "../site/element.js";
import { asClock, Clock } from "./clock.js";
import { list } from "./decisions.js";
import { isSound, newState, phasesOf } from "./state.js";
import * as voting from "./votes.js";

export function begin(host) {
  open(host, newState(host.agenda, host.querySelector("[name=keep]").checked));
  go(host, 0);
}

/** Goes on with the meeting that this tab has kept; one that makes no sense on this page is forgotten, and that is told. */
export function resume(host) {
  const state = host.keeping.read();
  if (!isSound(state, host)) {
    host.keeping.forget();
    return host.say(host.words.unsound);
  }
  open(host, state);
  go(host, state.at, state.left);
  pause(host);
  return host.say(host.words.resumed);
}

export const next = (host) => go(host, host.meeting.state.at + 1);
export const back = (host) => go(host, host.meeting.state.at - 1);
export const end = (host) => go(host, host.meeting.phases.length - 1);

export function pause(host) {
  const { clock } = host.meeting;
  if (clock.running) clock.pause();
  else clock.start();
  host.label("pause", !clock.running);
  host.say(host.words[clock.running ? "running" : "paused"]);
}

export function more(host) {
  const { clock } = host.meeting;
  clock.add(60);
  tick(host, clock.left, clock.left);
}

export function cast(host) {
  const { phases, spot, state } = host.meeting;
  const card = phases[state.at][1];
  const votes = voting.cast(spot, state.votes[card]);
  if (!votes) return host.say(host.words.empty);
  state.votes[card] = votes;
  const count = Math.max(...Object.values(votes).map((counts) => counts.reduce((a, b) => a + b)));
  host.say(fill(host.words.cast, { n: count }));
  spot.querySelector("[type=radio]").focus(); // ready for the next person
  return remember(host);
}

/** Takes what is typed on the stage. */
export function typed(host, field) {
  const { meeting } = host;
  const card = meeting.phases[meeting.state.at][1];
  if (field.type === "textarea") meeting.state.decisions[card] = field.value;
  if (field.type === "number") meeting.state.votes[card] = voting.typed(meeting.spot);
  meeting.saved = false;
  remember(host);
}

function open(host, state) {
  const plan = host.agenda.plans[state.minutes][state.cards.length];
  host.meeting = {
    state,
    plan,
    phases: phasesOf(host.dataset.phases.split(" "), state.cards),
    clock: new Clock((left, before) => tick(host, left, before)),
    spot: host.part("slot"),
    saved: false, // as a file
    lost: false, // the browser does not keep it, though it was asked to
    get unsaved() {
      return !this.saved && (!state.keep || this.lost) && state.decisions.some((text) => text.trim());
    },
  };
}

/** Shows phase number `at` and starts its time. */
function go(host, at, left) {
  const { clock, phases, plan, state } = host.meeting;
  const [phase, card] = phases[at];
  const last = at === phases.length - 1;
  state.at = at;
  host.stage(true);
  Object.assign(host.part("stage").dataset, { phase, by: state.by });
  host.part("where").textContent = card === undefined ? "" : fill(host.words.card, { n: card + 1, total: state.cards.length });
  put(host, card);
  for (const each of host.part("stage").querySelectorAll("[data-in]")) {
    each.hidden = !each.dataset.in.split(" ").includes(phase) || ![state.by, undefined].includes(each.dataset.by);
  }
  if (last) list(host);
  host.part("back").disabled = at === 0;
  for (const name of ["next", "end"]) host.part(name).hidden = last;
  clock.left = left ?? plan[phase] * 60;
  clock.start();
  host.label("pause", false);
  host.label("next", phase === "consider");
  tick(host, clock.left, clock.left);
  scrollTo(0, 0);
  host.querySelector(`h1[data-in=${phase}]`).focus({ preventScroll: true });
}

/** The card on the stage with its votes and decision; it stays as it is while its phases change. */
function put(host, card) {
  const { spot, state } = host.meeting;
  const id = state.cards[card] ?? "";
  if (spot.dataset.now !== id) {
    spot.dataset.now = id;
    spot.replaceChildren(...(id ? [host.template(id).content.cloneNode(true)] : []));
  }
  voting.show(spot, state.votes[card], state.by === "hands");
  host.querySelector("textarea").value = state.decisions[card] ?? "";
}

function tick(host, left, before) {
  host.part("clock").textContent = asClock(left);
  host.part("clock").toggleAttribute("data-over", left < 0);
  if (before > 60 && left <= 60) host.say(host.words["one-left"]);
  if (before > 0 && left <= 0) host.say(host.words["time-up"]);
  remember(host);
}

/** Keeps the meeting in this tab if that was chosen; a browser that does not keep it is told of once. */
function remember(host) {
  const { clock, lost, state } = host.meeting;
  if (!state.keep) return;
  state.left = clock.left;
  host.meeting.lost = !host.keeping.keep(state);
  if (host.meeting.lost && !lost) host.say(host.words["not-kept"]);
}
