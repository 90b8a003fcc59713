/** The form: reads it, keeps "none of these" exclusive, says what is missing, remembers what is ticked. */
import { element } from "../site/element.js";

const checked = (within) => [...within.querySelectorAll(":checked")];
const values = (form, name) =>
  checked(form)
    .filter((box) => box.name === name)
    .map(({ value }) => value);

/** The answers as rules.js reads them. */
export function answersOf(form) {
  const signs = {};
  for (const { name, value } of form.querySelectorAll(".sign [type=checkbox]:checked")) {
    signs[name] = value === "seen" ? values(form, `often.${name}`)[0] : value;
  }
  return { safety: values(form, "safety").filter(Boolean), ownSide: values(form, "ownSide"), signs };
}

/** Marks every question without an answer; the summary gathers them and takes the focus. True when there are any. */
export function showFaults(host) {
  const faults = unanswered(host.form);
  const summary = host.querySelector(".errors");
  for (const message of host.querySelectorAll(".error")) {
    message.hidden = !faults.includes(message.parentElement);
    // Read aloud with the question, when the reader comes to it.
    message.parentElement.setAttribute("aria-describedby", message.hidden ? "" : message.id);
  }
  summary.querySelector("ul").replaceChildren(...faults.map(faultItem));
  summary.hidden = !faults.length;
  summary.focus(); // does nothing while it is hidden
  document.title = faults.length ? `${host.words.error}: ${host.pageTitle}` : host.pageTitle;
  return faults.length > 0;
}

function unanswered(form) {
  const [safety, signs] = ["safety", "signs"].map((name) => form.querySelector(`#question-${name}`));
  const seen = checked(form).filter(({ value }) => value === "seen");
  const often = seen.map((box) => box.closest(".sign").querySelector(".often"));
  return [safety, signs, ...often].filter((question) => !checked(question).length);
}

function faultItem(question) {
  const item = element("li");
  const link = item.appendChild(element("a", question.querySelector(".error").textContent));
  link.href = `#${question.id}`;
  Object.assign(link.dataset, { act: "change", key: question.id });
  return item;
}

/** Scrolls the question into view first: focus alone would show only the field. */
export function goTo(target) {
  (target.querySelector("legend") ?? target.parentElement).scrollIntoView();
  (target.querySelector("input") ?? target).focus({ preventScroll: true });
}

/** One tick rules out others: "none of these" all of its question, seen and not sure each other. How often means seen. */
export function tidy(box) {
  const question = box.closest(".question");
  const sign = box.closest(".sign");
  const none = question.querySelector(".tick--none input");
  if (box.type === "radio") {
    const seen = seenOf(sign);
    seen.checked = true;
    tidy(seen);
    return;
  }
  for (const other of box.checked && none ? checked(question) : []) {
    const rulesOut = [box, other].includes(none) || (sign && other.name === box.name);
    if (rulesOut && other !== box) other.checked = false;
  }
  for (const radio of question.querySelectorAll(".often input")) radio.checked &&= seenOf(radio.closest(".sign")).checked;
  const said = question.querySelector("[data-said]");
  if (said) said.textContent = checked(question).some(({ value }) => value) ? said.dataset.said : "";
}

const seenOf = (sign) => sign.querySelector("[value=seen]");

/**
 * Remembers what is ticked, and whether the result stands there, for Back and reload: with this entry of the tab's history,
 * never in storage. From a folder browsers keep no page for the Back button. A team's answers are nobody else's.
 */
export function remember(host, placed) {
  const ticked = host.round ? [] : checked(host.form).map(({ id }) => id);
  history.replaceState(ticked.length ? { hash: host.model.hash, ticked, placed } : null, "");
}

/** Ticks what was ticked under these very questions; true when the result stood there. */
export function lookUp({ form, model }) {
  const { hash, ticked, placed } = history.state ?? {};
  if (hash !== model.hash) return false;
  for (const box of form.querySelectorAll("input")) box.checked = ticked.includes(box.id);
  return placed;
}
