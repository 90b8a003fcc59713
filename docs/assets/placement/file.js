/** The reader's own file: answers by key, each with the hash of its question, so that no answer meets another question. */

import { fill } from "../site/element.js";
import * as files from "../site/files.js";

const KIND = "placement";
const LARGEST = 100_000; // characters
const NAMED = 5; // answers that could not be used; beyond, their number says enough
const KINDS = ["safety", "ownSide", "signs"];

export function save(host) {
  const { model, words } = host;
  const answers = {};
  for (const [key, { kind, id, hash }] of questionsOf(model)) {
    const value = kind === "signs" ? host.answers.signs[id] : host.answers[kind].includes(id);
    if (value) answers[key] = [value, hash];
  }
  const content = { kind: KIND, version: model.version, hash: model.hash, answers };
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
  host.restart();
  tick(answers, same);
  if (same) await host.place();
  else host.change();
  return host.say([words.opened, ...(dropped.length ? [`${words.dropped} ${names(host, dropped)}.`] : [])].join(" "));
}

/** The questions in words, the first of them by name. */
function names({ model, words }, keys) {
  const name = (key) => (Object.hasOwn(model.words.answers, key) ? model.words.answers[key] : words["dropped-unknown"]);
  const told = [...new Set(keys.map(name))];
  const more = told.length > NAMED ? [fill(words["dropped-more"], { n: told.length - NAMED })] : [];
  return [...told.slice(0, NAMED), ...more].join("; ");
}

/** {hash, answers} of a file made by `save`, or null. */
function parse(text) {
  try {
    const { kind, hash, answers } = JSON.parse(text);
    return kind === KIND && answers && typeof answers === "object" && !Array.isArray(answers) ? { hash, answers } : null;
  } catch {
    return null;
  }
}

/** The answers whose question is still the same, and the keys of the others. */
export function match(model, kept) {
  const questions = new Map(questionsOf(model));
  const answers = { safety: [], ownSide: [], signs: {} };
  const dropped = [];
  for (const [key, entry] of Object.entries(kept)) {
    const [value, hash] = Array.isArray(entry) ? entry : [];
    const { kind, id, levels, ...question } = questions.get(key) ?? {};
    const allowed = kind === "signs" ? ["unsure", ...levels].includes(value) : kind && value === true;
    if (!allowed || question.hash !== hash) dropped.push(key);
    else if (kind === "signs") answers.signs[id] = value;
    else answers[kind].push(id);
  }
  return { answers, dropped };
}

/** [key, question] of every question, in the order of the model. */
function questionsOf(model) {
  return KINDS.flatMap((kind) => model[kind].map((each) => [`${kind}.${each.id}`, { ...each, kind }]));
}

/** Ticks the answers in the empty form; "none of these" only where the questions are the very same as when it was ticked. */
function tick({ safety, ownSide, signs }, same) {
  const levels = Object.entries(signs).flatMap(([id, level]) =>
    level === "unsure" ? [`unsure.${id}`] : [`signs.${id}`, `often.${id}.${level}`],
  );
  const none = same ? [...(safety.length ? [] : ["safety.none"]), ...(levels.length ? [] : ["signs.none"])] : [];
  const flags = [...safety.map((id) => `safety.${id}`), ...ownSide.map((id) => `ownSide.${id}`)];
  for (const id of [...flags, ...levels, ...none]) document.getElementById(id).checked = true;
}
