/** The form: reads it, keeps "none of these" exclusive, says what is missing. */

const UNANSWERED = ":is(#question-safety, #question-signs, .sign:has([value=seen]:checked) .often):not(:has(:checked))";
const values = (form, name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);

/** The answers as rules.js reads them. */
export function answersOf(form) {
  const signs = {};
  for (const { name, value } of form.querySelectorAll(".sign [type=checkbox]:checked")) {
    signs[name] = value === "seen" ? values(form, `often.${name}`)[0] : value;
  }
  return { safety: values(form, "safety").filter(Boolean), ownSide: values(form, "ownSide"), signs };
}

/** Every question carries its message; the summary gathers those without an answer and takes the focus. */
export function findFaults(host) {
  const faults = [...host.form.querySelectorAll(UNANSWERED)];
  const summary = host.querySelector(".errors");
  for (const message of host.querySelectorAll(".error")) message.hidden = !faults.includes(message.parentElement);
  const items = faults.map((question) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = `#${question.id}`;
    link.textContent = question.querySelector(".error").textContent;
    Object.assign(link.dataset, { act: "change", key: question.id });
    return item;
  });
  summary.querySelector("ul").replaceChildren(...items);
  summary.hidden = !items.length;
  summary.focus(); // does nothing while it is hidden
  document.title = items.length ? `${host.dataset.error}: ${host.title}` : host.title;
  return faults;
}

/** Scrolls the question into view first: focus alone would show only the field. */
export function goTo(target) {
  (target.querySelector("legend") ?? target.parentElement).scrollIntoView();
  (target.querySelector("input") ?? target).focus({ preventScroll: true });
}

/** One tick rules out others: "none of these" all of its question, seen and not sure each other. */
export function tidy(form, box) {
  const question = box.closest(".question:has(.tick--none)");
  if (!question || box.type === "radio") return;
  const none = box.closest(".tick--none");
  for (const other of box.checked ? question.querySelectorAll(":checked") : []) {
    const same = other.name === box.name && box.closest(".sign");
    if (other !== box && (none || same || other.closest(".tick--none"))) other.checked = false;
  }
  for (const radio of question.querySelectorAll(".sign:not(:has([value=seen]:checked)) [type=radio]")) radio.checked = false;
  const said = question.querySelector("[data-said]");
  if (said) said.textContent = values(form, "safety").some(Boolean) ? said.dataset.said : "";
}
