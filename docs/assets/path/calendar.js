/** Two or three days in the calendar on which coming back is worth it; the file says nothing about what was answered. */
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";
import { days } from "./schedule.js";
import { all } from "./state.js";
import { date, today } from "./today.js";

export function give(host) {
  const chosen = [...new Set(days(all(host.read()), today(), host.model.again).map(atWork))];
  if (!chosen.length) return host.say(host.words["no-days"]);
  const link = host.querySelector("a.button").href; // to the questions
  const text = calendarOf(chosen.map((day) => ({ day, title: host.words.day, link })));
  const given = files.give(host, `${host.words["day-file"]}.ics`, "text/calendar", text, chosen.join("\n"));
  return given && host.say(host.words.days);
}

/** The date of such a day; of the Monday after it, where it is in a weekend. */
function atWork(day) {
  const weekday = new Date(date(day)).getUTCDay();
  return date(day + ({ 0: 1, 6: 2 }[weekday] ?? 0));
}
