/** Answers by name, each with the mark of its question, so that no answer meets another question. */
import { isDay } from "../placement/days.js";

export const LONGEST = 2000; // characters of one answer
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const controls = (field) => [...field.querySelectorAll("[name]")];
const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands in a field: text, the chosen answer, or a list of them. */
export function valueOf(field) {
  const all = controls(field);
  const chosen = all.filter(({ checked }) => checked).map(({ value }) => value);
  return { checkbox: chosen, radio: chosen[0] ?? "" }[all[0].type] ?? all[0].value.trim();
}

/** {name: [value, mark]} of all that is filled in. */
export function answersOf(fields) {
  const filled = fields.map((field) => [field.dataset, valueOf(field)]).filter(([, value]) => value.length);
  return Object.fromEntries(filled.map(([{ field, mark }, value]) => [field, [value, mark]]));
}

/** Whether the reader has filled in anything; a country may have been chosen on another page. */
export const hasAnswers = (fields) => Object.keys(answersOf(fields)).some((name) => name !== "country");

/** The answers that belong to these very questions and can stand there, and how many others there were. */
export function match(fields, kept) {
  const byName = new Map(fields.map((field) => [field.dataset.field, field]));
  const entries = isPlain(kept) ? Object.entries(kept) : [["", null]];
  const sound = entries.filter(([name, entry]) => {
    const field = byName.get(name);
    return field && Array.isArray(entry) && entry[1] === field.dataset.mark && canStand(field, entry[0]);
  });
  return { answers: new Map(sound.map(([name, [value]]) => [name, value])), dropped: entries.length - sound.length };
}

function canStand(field, value) {
  const all = controls(field);
  const offered = all.map((control) => control.value);
  const [{ max, min, type }] = all;
  if (type === "checkbox")
    return Array.isArray(value) && new Set(value).size === value.length && value.every((each) => offered.includes(each));
  if (typeof value !== "string") return false;
  if (type === "radio") return offered.includes(value);
  if (type === "time") return TIME.test(value);
  if (type === "date") return isDay(value);
  if (type === "number") return /^\d{1,3}$/.test(value) && Number(value) >= Number(min) && Number(value) <= Number(max);
  return value.length <= LONGEST;
}

/** Fills in these answers, and everything else as it is on an empty form. */
export function put(fields, answers) {
  for (const field of fields) {
    const value = answers.get(field.dataset.field);
    for (const control of controls(field)) {
      if ("checked" in control && /checkbox|radio/.test(control.type)) control.checked = [value].flat().includes(control.value);
      else control.value = value ?? control.defaultValue;
    }
  }
}
