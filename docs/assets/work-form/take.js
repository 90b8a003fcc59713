/** What the reader takes along: text for the case system, and a file of their own. */
import * as files from "../site/files.js";
import { answersOf, match, valueOf } from "./answers.js";

const KIND = "work-form";
const LARGEST = 200_000; // characters of a file

export function copy(host) {
  if (!Object.keys(answersOf(host.fields)).length) return host.say(host.words.nothing);
  return files.copy(host, textOf(host), host.words.copied);
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

/** Headings, questions and answers in lines, without what is empty or not shown. */
function textOf(host) {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  const lines = [words(document.querySelector("h1")).toLocaleUpperCase(), day];
  let heads = [];
  for (const part of host.querySelectorAll("[data-heading], [data-field], [data-told]")) {
    if (!part.getClientRects().length) continue;
    if ("heading" in part.dataset) heads = [...heads.filter(({ localName }) => localName < part.localName), part];
    else if (told(part).length) {
      for (const head of heads) lines.push("", words(head).toLocaleUpperCase());
      if (part.dataset.field === "made") lines.push("");
      lines.push(...told(part));
      heads = [];
    }
  }
  return `${lines.join("\n")}\n`;
}

const words = (part) => part.textContent.replace(/\s+/g, " ").trim();

/** The question with its answer; of a closed gate also what to do. */
function told(part) {
  if ("told" in part.dataset) return [...part.children].map((line) => `- ${words(line)}`);
  const value = valueOf(part);
  const asked = words(part.querySelector("[data-asked]")).replace(/[^?:]$/, "$&:");
  if (!value.length) return [];
  const labels = [...part.querySelectorAll("label")].filter((label) => label.querySelector(":checked"));
  const chosen = labels.map(words).join(", ");
  if (!chosen) return [value.includes("\n") || value.length > 60 ? `${asked}\n${value}` : `${asked} ${value}`];
  const stop = part.querySelector("[data-stop]");
  return [`${asked} ${chosen}`, ...(stop?.getClientRects().length ? [words(stop)] : [])];
}
