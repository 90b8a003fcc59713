/** Two dates that belong together: the later one is after the first, and no further away than may be. */
import { isDay } from "../placement/days.js";
import { fill } from "../site/element.js";

const WEEK = 6048e5; // milliseconds
const dateOf = (field) => field.querySelector("input").value;

/** Says below a date what is wrong with it. */
export function checkDates(host, country) {
  for (const input of host.querySelectorAll("[data-field] [type=date]")) {
    const field = input.closest("[data-field]");
    const [day, told] = [input.value, field.querySelector("[data-wrong]")];
    input.toggleAttribute("data-set", isDay(day));
    if (!told) continue;
    const { after, weeks, weeksIn } = field.dataset;
    const text = wrong(
      host,
      dateOf(host.querySelector(`[data-field="${after}"]`)),
      day,
      (weeksIn ?? country) === country ? weeks : 0,
    );
    told.hidden = !text;
    if (told.textContent !== text) told.textContent = text;
  }
}

function wrong({ words }, from, until, weeks) {
  if (!isDay(from) || !isDay(until)) return "";
  if (until <= from) return words["date-order"];
  return weeks && Date.parse(until) - Date.parse(from) > weeks * WEEK ? fill(words["date-weeks"], { n: weeks }) : "";
}
