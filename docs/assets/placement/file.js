/** The reader's own file: answers by key, each with the hash of its question, so that no answer meets another question. */
import { give } from "../site/give.js";

const KIND = "placement";
const LARGEST = 100_000; // characters
const KINDS = ["safety", "ownSide", "signs"];

export function save(host) {
  const { model, answers } = host;
  const kept = {};
  for (const kind of KINDS) {
    for (const { id, hash } of model[kind]) {
      const value = kind === "signs" ? answers.signs[id] : answers[kind].includes(id);
      if (value) kept[`${kind}.${id}`] = [value, hash];
    }
  }
  const content = { kind: KIND, version: model.version, hash: model.hash, answers: kept };
  give(`${model.words.file}.json`, "application/json", JSON.stringify(content, null, 1));
  host.say(model.words.saved);
}

/** Opens a file: answers whose question has changed are left out, and the reader is told which. */
export async function open(host) {
  const { model } = host;
  const field = host.querySelector("#open");
  const file = field.files[0];
  const kept = file && parse(file.size <= LARGEST ? await file.text() : "");
  field.value = ""; // so that the same file can be chosen again
  if (!kept) return host.say(model.words.unreadable);
  const { answers, dropped } = match(model, kept.answers);
  const same = kept.hash === model.hash && !dropped.length;
  fill(host.form, answers, same);
  if (same) host.place();
  else host.change();
  const names = dropped.map((key) => (Object.hasOwn(model.words.answers, key) && model.words.answers[key]) || model.words["dropped-unknown"]);
  host.say([model.words.opened, ...(names.length ? [`${model.words.dropped} ${names.join("; ")}.`] : [])].join(" "));
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
  const answers = { safety: [], ownSide: [], signs: {} };
  const dropped = [];
  for (const [key, entry] of Object.entries(kept)) {
    const [kind, id] = key.split(".");
    const [value, hash] = Array.isArray(entry) ? entry : [];
    const question = KINDS.includes(kind) && model[kind].find((each) => each.id === id);
    const allowed = question && (kind === "signs" ? ["unsure", ...question.levels].includes(value) : value === true);
    if (!allowed || question.hash !== hash) dropped.push(key);
    else if (kind === "signs") answers.signs[id] = value;
    else answers[kind].push(id);
  }
  return { answers, dropped };
}

/** Puts answers into the form; "none of these" only where the questions are the very same as when it was ticked. */
function fill(form, { safety, ownSide, signs }, same) {
  form.reset();
  const levels = Object.entries(signs).flatMap(([id, level]) =>
    level === "unsure" ? [`unsure.${id}`] : [`signs.${id}`, `often.${id}.${level}`],
  );
  const none = same ? [...(safety.length ? [] : ["safety.none"]), ...(levels.length ? [] : ["signs.none"])] : [];
  const flags = [...safety.map((id) => `safety.${id}`), ...ownSide.map((id) => `ownSide.${id}`)];
  for (const id of [...flags, ...levels, ...none]) document.getElementById(id).checked = true;
}
