/** The reader's own file: answers by key, each with the hash of its question, so that no answer meets another question. */

import { fill } from "../site/element.js";
import * as files from "../site/files.js";
import { isDay } from "./days.js";
import { letterOf } from "./in-words.js";
import { planLink } from "./plan-link.js";

const KIND = "placement";
const LARGEST = 100_000; // characters
const NAMED = 5; // answers that could not be used; beyond, their number says enough
const KINDS = ["safety", "ownSide", "questions"];
const LONGEST = 60; // characters of a field of the plan
const OFTEN = ["unsure", "once", "repeated", "lasting"];

export function save(host) {
  const { model, words } = host;
  const answers = {};
  for (const [key, { kind, id, hash }] of questionsOf(model)) {
    const value = kind === "questions" ? host.answers.seen[id] : host.answers[kind].includes(id);
    if (value) answers[key] = [value, hash];
  }
  const { who } = host.answers;
  const plan = planLink(host); // for the pages that begin with a plan
  const written = { ...host.plan, letter: letterOf(host) };
  const content = { kind: KIND, version: model.version, hash: model.hash, who, answers, plan, written };
  if (files.give(host, `${words.file}.json`, "application/json", JSON.stringify(content, null, 1))) host.say(words.saved);
}

/** Opens a file: answers whose question has changed are left out, and the reader is told which. */
export async function open(host) {
  const { model, words } = host;
  const field = host.querySelector("#open");
  const kept = field.files[0] && parse(await files.read(field.files[0], LARGEST));
  field.value = ""; // so that the same file can be chosen again
  if (!kept) return host.say(words.unreadable);
  const { answers, dropped } = match(model, kept.answers);
  const same = kept.hash === model.hash && !dropped.length;
  const entries = Object.entries(kept.written ?? {});
  const fitting = entries.filter(([name, text]) => fits(model, name, text));
  host.restart();
  host.plan = Object.fromEntries(fitting);
  tick({ ...answers, who: kept.who }, same);
  if (!same || !(await host.place())) host.change();
  const told = dropped.length ? [`${words.dropped} ${names(host, dropped)}.`] : [];
  if (fitting.length < entries.length) told.push(words["dropped-written"]);
  return host.say([words.opened, ...told].join(" "));
}

/** The questions in words, the first of them by name. */
function names({ model, words }, keys) {
  const name = (key) => (Object.hasOwn(model.words.answers, key) ? model.words.answers[key] : words["dropped-unknown"]);
  const told = [...new Set(keys.map(name))];
  const more = told.length > NAMED ? [fill(words["dropped-more"], { n: told.length - NAMED })] : [];
  return [...told.slice(0, NAMED), ...more].join("; ");
}

/** Whether `text` may stand in this field of the plan: who, by when, when to look again, what stands for the case. */
function fits({ actions }, name, text) {
  const [kind, id] = name.split(".");
  if (typeof text !== "string" || text.length > LONGEST) return false;
  if (name === "again") return text === "" || isDay(text);
  return name === "letter" || (["who", "when"].includes(kind) && Object.hasOwn(actions, id ?? ""));
}

/** {hash, who, answers, written} of a file made by `save`, or null. */
function parse(text) {
  try {
    const { kind, hash, who, answers, written } = JSON.parse(text);
    const sound = kind === KIND && answers && typeof answers === "object" && !Array.isArray(answers);
    return sound ? { hash, who, answers, written } : null;
  } catch {
    return null;
  }
}

/** The answers whose question is still the same, and the keys of the others. */
export function match(model, kept) {
  const questions = new Map(questionsOf(model));
  const answers = { safety: [], ownSide: [], seen: {} };
  const dropped = [];
  for (const [key, entry] of Object.entries(kept)) {
    const [value, hash] = Array.isArray(entry) ? entry : [];
    const { kind, id, ...question } = questions.get(key) ?? {};
    const allowed = kind === "questions" ? OFTEN.includes(value) : kind && value === true;
    if (!allowed || question.hash !== hash) dropped.push(key);
    else if (kind === "questions") answers.seen[id] = value;
    else answers[kind].push(id);
  }
  return { answers, dropped };
}

/** [key, question] of every question, in the order of the model. */
function questionsOf(model) {
  const name = (kind) => (kind === "questions" ? "seen" : kind);
  return KINDS.flatMap((kind) => model[kind].map((each) => [`${name(kind)}.${each.id}`, { ...each, kind }]));
}

/** Ticks the answers in the empty form; "none of these" only where the questions are the very same as when it was ticked. */
function tick({ who, safety, ownSide, seen }, same) {
  const ids = Object.entries(seen).flatMap(([id, often]) => [`seen.${id}`, `often.${id}.${often}`]);
  const none = same ? [...(safety.length ? [] : ["safety.none"]), ...(ids.length ? [] : ["signs.none"])] : [];
  const role = ["leader", "employee"].includes(who) ? [`who.${who}`] : [];
  const flags = [...safety.map((id) => `safety.${id}`), ...ownSide.map((id) => `ownSide.${id}`)];
  for (const id of [...role, ...flags, ...ids, ...none]) document.getElementById(id).checked = true;
  for (const box of document.querySelectorAll(".sign [name=seen]:checked"))
    document.getElementById(box.closest("[data-leaf]").dataset.leaf.replace("-", ".")).checked = true;
}
