/** The meeting as it runs: phase by phase, with a clock. */
import { fill } from "../site/element.js";
import { warn } from "../site/personal.js";
import { asClock, Clock } from "./clock.js";
import { list } from "./record.js";
import * as slide from "./slide.js";
import * as last from "./start.js";
import { isSound, newState, phasesOf } from "./state.js";
import { topicsOf } from "./topics.js";
import * as voting from "./votes.js";

const KEYS = { ArrowRight: "next", ArrowLeft: "back", " ": "pause", f: "full" };
const TYPES = "input:not([type=radio]), textarea, select"; // what takes every key itself
const PRESSED = "button, a, [type=radio]"; // what takes the space bar

/** What every meeting needs, before it begins: Safari lets a page copy only where nothing has to be loaded first. */
async function ready(host) {
  const [{ topics }] = await Promise.all([topicsOf(host), ...["files", "record", "slide"].map((name) => host.load(name))]);
  return topics;
}

export async function begin(host) {
  const topics = await ready(host);
  open(host, newState(host.agenda, host.querySelector("[name=keep]").checked), topics);
  go(host, 0);
}

/** Goes on with the meeting that this tab has kept; one that makes no sense on this page is forgotten, and that is told. */
export async function resume(host) {
  const topics = await ready(host);
  const state = host.keeping.read();
  if (!isSound(state, host, topics)) {
    host.keeping.forget();
    return host.say(host.words.unsound);
  }
  open(host, state, topics);
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

/** The device is with one who votes: nothing else is on it. */
export function vote(host) {
  voting.clear(host.part("slide"));
  show(host, "vote");
  host.part("slide").querySelector(".vote [type=radio]").focus();
}

export function cast(host) {
  const { card, state } = host.meeting;
  const votes = voting.cast(host.part("slide"), state.votes[card]);
  if (!votes) return host.say(host.words.empty);
  state.votes[card] = votes;
  host.meeting.saved = false;
  remember(host);
  return leave(host);
}

/** Between two who vote. */
export function leave(host) {
  const { card, state } = host.meeting;
  const n = voting.voters(state.votes[card]);
  voting.clear(host.part("slide"));
  host.part("passed").textContent = n ? fill(host.words.cast, { n }) : host.words.first;
  show(host, "wait");
  host.part("passed").focus({ preventScroll: true });
}

function open(host, state, topics) {
  host.meeting = {
    state,
    topics,
    plan: host.agenda.plans[state.minutes][state.cards.length],
    phases: phasesOf(host.dataset.phases.split(" "), state.cards),
    clock: new Clock((left, before) => tick(host, left, before)),
    saved: false, // as a file, or for the next meeting
    lost: false, // the browser does not keep it, though it was asked to
    get card() {
      return this.phases[this.state.at][1];
    },
    get written() {
      const fields = [state.lesson, ...state.agreed.flatMap((agreed) => Object.values(agreed))];
      return state.votes.some(Boolean) || fields.some((text) => text.trim());
    },
    get unsaved() {
      return !this.saved && (!state.keep || this.lost) && this.written;
    },
  };
  last.show(host);
  listen(host);
  stayAwake(host);
}

/** Once for the element: meetings come and go. */
function listen(host) {
  if (host.hears) return;
  host.hears = true;
  host.on(host.part("stage"), "input", ({ target }) => typed(host, target));
  host.on(host.part("stage"), "keydown", (event) => key(host, event));
  host.sizes = new ResizeObserver(() => host.meeting && slide.fit(host.part("slide")));
  host.sizes.observe(host.part("slide"));
  host.on(document, "visibilitychange", () => host.meeting && stayAwake(host));
}

/** A letter acts only while the focus is on the stage, and never in a field. */
function key(host, event) {
  const name = KEYS[event.key];
  const { target } = event;
  const taken = target.closest(TYPES) || (event.key === " " ? target.closest(PRESSED) : target.type === "radio");
  if (!name || taken || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null;
  const button = host.part(name);
  if (button.hidden || button.disabled || !button.checkVisibility()) return null;
  event.preventDefault();
  return host.act(button.dataset);
}

/** The screen stays on as long as the meeting does; where the browser cannot see to that, the reader is told at the start. */
async function stayAwake(host) {
  const { meeting } = host;
  if (document.visibilityState !== "visible" || meeting.awake?.released === false) return;
  try {
    meeting.awake = await navigator.wakeLock.request("screen");
    if (host.meeting !== meeting) meeting.awake.release(); // over before the browser had answered
  } catch {
    if (host.meeting?.state.at === 0 && !meeting.lost) host.say(host.words.dims); // that it is not kept weighs more
  }
}

/** Takes what is typed on the stage. */
function typed(host, field) {
  const { card, state } = host.meeting;
  const name = field.dataset.agree;
  if (field.type === "number") state.votes[card] = voting.typed(host.part("slide"));
  else if (name === "lesson") state.lesson = field.value;
  else if (name) state.agreed[card][name] = field.value;
  if (name) check(host, field);
  if (field.type === "radio" || !(name || field.type === "number")) return;
  host.meeting.saved = false;
  remember(host);
}

/** Says where a number of a person has been written. */
function check(host, field) {
  warn(host.part("personal"), [...host.part("slide").querySelectorAll("[data-agree]")], field);
  slide.fit(host.part("slide"));
}

/** Hands are counted twice, for the way and for the step: says where a number may have been left out. */
function compare(host, { way, step }) {
  const [n, m] = [voting.sum(way), voting.sum(step)];
  if (n && m && n !== m) host.say(fill(host.words.uneven, { n, m }));
}

/** Shows phase number `at` and starts its time. */
function go(host, at, left) {
  const { clock, phases, plan, state, topics } = host.meeting;
  const [phase, card] = phases[at];
  const final = at === phases.length - 1;
  state.at = at;
  host.stage(true);
  host.part("stage").dataset.phase = phase;
  host.part("where").textContent = card === undefined ? "" : fill(host.words.card, { n: card + 1, total: state.cards.length });
  put(host, topics[state.cards[card]] ?? null);
  for (const each of host.part("stage").querySelectorAll("[data-in]")) {
    each.hidden = !each.dataset.in.split(" ").includes(phase);
  }
  if (final) list(host);
  host.part("back").disabled = at === 0;
  for (const name of ["next", "end"]) host.part(name).hidden = final;
  clock.left = left ?? plan[phase] * 60;
  clock.start();
  host.label("pause", false);
  host.label("next", phase === "consider");
  if (phase === "consider" && state.by === "turn") leave(host);
  else show(host, phase);
  tick(host, clock.left, clock.left);
  scrollTo(0, 0);
  host.querySelector(`h1[data-in=${phase}]`).focus({ preventScroll: true });
  if (phase === "discuss" && state.by === "hands" && state.votes[card]) compare(host, state.votes[card]);
}

function show(host, view) {
  host.meeting.open = "";
  host.meeting.view = view;
  slide.show(host, view);
}

/** The card with its votes, and what was agreed about it. */
function put(host, topic) {
  const { card, state } = host.meeting;
  slide.put(host, topic);
  voting.clear(host.part("slide"));
  voting.show(host.part("slide"), state.votes[card]);
  for (const field of host.part("slide").querySelectorAll("[data-agree]")) {
    field.value = field.dataset.agree === "lesson" ? state.lesson : (state.agreed[card]?.[field.dataset.agree] ?? "");
  }
  check(host);
}

function tick(host, left, before) {
  const { phases, plan, state } = host.meeting;
  const whole = (from) => phases.slice(from).reduce((sum, [phase]) => sum + plan[phase] * 60, 0);
  const all = left + whole(state.at + 1);
  host.part("clock").textContent = asClock(left);
  host.part("clock").toggleAttribute("data-over", left < 0);
  host.part("all-left").textContent = fill(host.words.all, { left: asClock(all), n: state.minutes });
  host.part("way").style.setProperty("--part", `${Math.min(100, Math.max(0, 100 - (100 * all) / whole(0)))}%`);
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
