/** Parts of a plan, one's own or one that was sent. */
import { element, fill } from "../site/element.js";
import { isDay, written } from "./days.js";

/** A sentence of a situation, given as [title, address, sentences]; the first of a situation says which, and leads there. */
export function phrase([title, href, texts], number, first) {
  const item = element("li");
  item.className = "phrase";
  if (first) {
    const when = item.appendChild(Object.assign(element("span"), { className: "phrase__when" }));
    when.append(Object.assign(element("a", title), { href }));
  }
  item.append(element("q", texts[number]));
  return item;
}

/** By when the first action is due, in words: a day, or the time that a safety flag gives. */
export function dueIn({ model, words, form }, code) {
  if (isDay(code)) return fill(words.by, { day: written(code) });
  const flag = model.safety.find(({ time }) => time === code);
  return flag ? form.querySelector(`[data-route="${flag.id}"] .kicker`).textContent : "";
}
