/** What is written beside the plan: what should not stand there is told when the reader leaves the field. */
import { isPast } from "./in-words.js";

/** The word for what is wrong with the letter of the case, or nothing. */
export function faultOf({ value, validity }) {
  if (!value) return "choose-letter";
  if (validity.valid) return "";
  return /\d/.test(value) ? "letter-number" : "letter-name";
}

export function letter(host) {
  const field = host.querySelector("#letter");
  field.value = field.value.trim();
  host.plan.letter = field.value;
  const fault = field.value && faultOf(field);
  if (fault) host.say(host.words[fault]);
}

export function again(host) {
  if (isPast(host.part("again").value)) host.say(host.words.past);
}
