/** What the reader takes along: text for the case system, and a file of their own. */

import { written } from "../placement/days.js";
import * as files from "../site/files.js";
import { answersOf, hasAnswers, match, valueOf } from "./answers.js";

const KIND = "work-form";
const LARGEST = 200_000; // characters of a file

export async function copy(host) {
  if (!hasAnswers(host.fields)) return host.say(host.words.nothing);
  await files.copy(host, textOf(host), host.words.copied);
  const personal = host.part("personal");
  return personal.hidden || host.say(`${words(personal)} ${words(host.part("said"))}`);
}

export function save(host) {
  const content = { kind: KIND, form: host.dataset.form, answers: answersOf(host.fields) };
  const done = files.give(host, `${host.words.file}.json`, "application/json", JSON.stringify(content, null, 1), textOf(host));
  if (done) host.say(host.words.saved);
  if (done) host.unsaved = false;
}

/** Opens a file into an empty form; what is written there already is never lost. */
export async function open(host, field) {
  const text = field.files[0] ? await files.read(field.files[0], LARGEST) : "";
  field.value = ""; // so that the same file can be chosen again
  if (host.unsaved) return host.say(host.words.written);
  const found = parse(text);
  if (!found) return host.say(host.words.unreadable);
  if (found.form !== host.dataset.form) return host.say(host.words.other);
  await host.use(match(host.fields, found.answers), host.words.opened);
  return host.part("keep").checked && host.keep();
}

function parse(text) {
  try {
    const found = JSON.parse(text);
    return found?.kind === KIND && typeof found.answers === "object" ? found : null;
  } catch {
    return null;
  }
}

/** Headings, questions and answers in lines, without what is not shown; what is empty is told, but on cards without a word. */
function textOf(host) {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  const lines = [words(document.querySelector("h1")).toLocaleUpperCase(), day];
  let heads = [];
  for (const part of host.querySelectorAll("[data-heading], [data-field], [data-told]")) {
    if (!part.getClientRects().length) continue;
    if ("heading" in part.dataset) heads = [...heads.filter(({ localName }) => localName < part.localName), part];
    else if (told(host, part).length) {
      for (const head of heads) lines.push("", words(head).toLocaleUpperCase());
      if (part.dataset.field === "made") lines.push("");
      lines.push(...told(host, part));
      heads = [];
    }
  }
  return `${lines.join("\n")}\n`;
}

const words = (part) => part.textContent.replace(/\s+/g, " ").trim();

/** The question with its answer; of several the others too, of a closed gate what to do. A card without a word is left out. */
function told(host, part) {
  if ("told" in part.dataset) return [...part.children].map((line) => `- ${words(line)}`);
  const value = valueOf(part);
  const asked = words(part.querySelector("[data-asked]")).replace(/[^?:]$/, "$&:");
  const card = part.closest(".work__card");
  if (card && !hasAnswers(host.fields.filter((field) => card.contains(field)))) return [];
  const labels = [...part.querySelectorAll("label")].filter((label) => label.querySelector("input"));
  if (Array.isArray(value))
    return [asked, ...labels.map((label) => `${label.querySelector(":checked") ? "[x]" : "[ ]"} ${words(label)}`)];
  if (!value) return [`${asked} ${host.words.blank}`];
  if (!labels.length)
    return [value.includes("\n") || value.length > 60 ? `${asked}\n${value}` : `${asked} ${written(value) || value}`];
  const chosen = words(labels.find((label) => label.querySelector(":checked")));
  const stop = part.querySelector("[data-stop]:not([hidden])");
  const instead = stop ? `. ${host.words.stop}${words(stop).slice(words(stop.firstElementChild).length)}` : "";
  return [`${asked} ${chosen}${instead}`];
}
