/** Two or three days in the calendar on which coming back is worth it; the file says nothing about what was answered. */
import { fill } from "../site/element.js";
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";
import { days } from "./schedule.js";
import { all } from "./state.js";
import { date, today } from "./today.js";

export function give(host) {
  const chosen = days(all(host.read()), today(), host.model.again).map(date);
  if (!chosen.length) return host.say(host.words["no-days"]);
  const text = calendarOf(chosen.map((day) => ({ day, title: host.words.day })));
  const given = files.give(host, `${host.words["day-file"]}.ics`, "text/calendar", text, chosen.join("\n"));
  return given && host.say(fill(host.words.days, { n: chosen.length }));
}
