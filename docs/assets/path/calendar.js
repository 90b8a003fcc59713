/** Two or three days in the calendar on which coming back is worth it; the file says nothing about what was answered. */
import { workday } from "../placement/workday.js";
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";
import { days } from "./schedule.js";
import { all } from "./state.js";
import { date, today } from "./today.js";

export function give(host) {
  const due = days(all(host.read()), today(), host.model.again);
  const chosen = [...new Set(due.map((day) => workday(date(day))))];
  if (!chosen.length) return host.say(host.words["no-days"]);
  const link = host.querySelector("a.button").href; // to the questions
  const text = calendarOf(chosen.map((day) => ({ day, title: host.words.day, link })));
  const given = files.give(host, `${host.words["day-file"]}.ics`, "text/calendar", text, chosen.join("\n"));
  return given && host.say(host.words.days);
}
