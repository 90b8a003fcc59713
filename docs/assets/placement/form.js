/** The form: reads it, keeps "none of these" exclusive, says what is missing until it is mended. */
import { element, fill } from "../site/element.js";

export const checked = (within) => [...within.querySelectorAll("input:checked:not([name=theme])")];
const valueOf = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
const box = (id) => document.getElementById(id);

/** The answers: who asks, flags, and how often each question was seen. */
export function answersOf({ form }) {
  const values = (name) => checked(form).flatMap((each) => (each.name === name && each.value ? [each.value] : []));
  const seen = Object.fromEntries(values("seen").map((id) => [id, valueOf(`often.${id}`)]));
  return { who: valueOf("who"), safety: values("safety"), ownSide: values("ownSide"), seen };
}

const label = (id) => box(id).labels[0].textContent;
const title = (id) => box(id).closest("fieldset").querySelector("legend").textContent.trim();

/** Every answer in words, each with a button that leads to it. */
export function listAnswers(host) {
  const { model, words } = host;
  const { who, safety, ownSide, seen } = answersOf(host);
  const flags = [...safety.map((id) => `safety.${id}`), ...ownSide.map((id) => `ownSide.${id}`)];
  const none = ["safety.none", "signs.none"].filter((id) => box(id).checked);
  const rows = [
    ...(who ? [[label(`who.${who}`), `who.${who}`]] : []),
    ...flags.map((key) => [model.words.answers[key], key]),
    ...Object.keys(seen).map((id) => [seenText(host, seen, id), `seen.${id}`]),
    ...none.map((id) => [`${title(id)} ${label(id)}`, id]),
  ];
  return rows.map(([text, key]) => {
    const item = element("li", `${text} `);
    const button = item.appendChild(element("button", words.change));
    Object.assign(button, { type: "button", ariaLabel: `${words.change}: ${text}` });
    Object.assign(button.dataset, { act: "change", key });
    return item;
  });
}

/** What was seen, and how often. */
export function seenText({ model, words }, seen, id) {
  const text = model.words.answers[`seen.${id}`].replace(/\.$/, "");
  return words[seen[id]] ? `${text}: ${words[seen[id]]}` : text;
}

/** Marks every question within `root` that has no answer; the summary gathers them and takes the focus. True if any. */
export function showFaults(host, root) {
  const asked = [...host.form.querySelectorAll("#question-safety, #question-signs")].filter((each) => root.contains(each));
  const often = checked(root).filter(({ name }) => name === "seen");
  tell(host, [...asked, ...often.map(({ value }) => box(`often.${value}`))].filter(isOpen));
  host.querySelector(".errors").focus(); // does nothing while it is hidden
  return !host.querySelector(".errors").hidden;
}

/** What has been mended since is no longer an error. */
export const mend = (host) => tell(host, [...host.querySelectorAll(".error:not([hidden])")].map(questionOf).filter(isOpen));

const questionOf = (message) => message.closest("fieldset");

/** Whether the answer is missing, and still asked for. */
function isOpen(question) {
  const asking = !question.matches(".often") || box(question.id.replace("often", "seen")).checked;
  return asking && !checked(question).length;
}

function tell(host, open) {
  for (const message of host.form.querySelectorAll(".error")) {
    const question = questionOf(message);
    message.hidden = !open.includes(question);
    // Read aloud with the question, when the reader comes to it.
    question.setAttribute("aria-describedby", message.hidden ? "" : message.id);
  }
  const summary = host.querySelector(".errors");
  summary.querySelector("ul").replaceChildren(...open.map(faultItem));
  summary.hidden = !open.length;
  document.title = open.length ? `${host.words.error}: ${host.pageTitle}` : host.pageTitle;
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
  (target.querySelector("legend, h2") ?? target.parentElement).scrollIntoView({ behavior: "instant" });
  const field = [target, ...target.querySelectorAll("input")].find((each) => each.matches("input") && each.offsetParent);
  field?.focus({ preventScroll: true });
}

/** One tick may rule out others: "none of these" all of its question, a theme left out its own. How often means seen. */
export function tidy(host, changed) {
  const question = changed.closest(".question");
  const sign = changed.closest(".sign");
  const none = question.querySelector(".tick--none input");
  host.undone = [];
  if (changed.type === "radio" && sign) box(`seen.${sign.dataset.seen}`).checked = true;
  if (sign && changed.type === "checkbox" && !changed.checked) untick([...sign.querySelectorAll(".often :checked")]);
  if (sign) box(sign.closest("[data-leaf]").dataset.leaf.replace("-", ".")).checked ||= changed.checked;
  if (changed === none && changed.checked) {
    host.undone = untick([...question.querySelectorAll(":checked")].filter((each) => each !== none));
  } else if (changed.name === "theme" && !changed.checked) {
    host.undone = untick(checked(box(`group-${changed.value}`).parentElement));
  } else if (changed.checked && none) none.checked = false;
  tellUndone(host);
  const said = question.querySelector("[data-said]");
  if (said) said.textContent = checked(question).some(({ value }) => value) ? said.dataset.said : "";
}

function untick(boxes) {
  for (const each of boxes) each.checked = false;
  return boxes;
}

/** Ticks that went by themselves are told, and can be had back. */
function tellUndone(host) {
  const { undone, words } = host;
  const n = undone.filter(({ type, name }) => type === "checkbox" && name !== "theme").length;
  const button = Object.assign(element("button", words.undo), { type: "button", className: "button button--quiet" });
  button.dataset.act = "undo";
  host.part("undone").replaceChildren(...(n ? [fill(words[n > 1 ? "undone" : "undone-one"], { n }), " ", button] : []));
}

export function undo(host) {
  const boxes = host.undone;
  for (const each of boxes) each.checked = true;
  for (const each of boxes) if (each.type === "checkbox") tidy(host, each);
  host.part("undone").replaceChildren();
  boxes[0].focus();
}
