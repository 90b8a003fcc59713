/** Two or three days in the calendar on which coming back is worth it; the file says nothing about what was answered. */
import { fill } from "../site/element.js";
import * as files from "../site/files.js";
import { days } from "./schedule.js";
import { A_DAY, date, today } from "./today.js";

export function give(host) {
  const chosen = days(host.read().asked, today(), host.model.again).map(date);
  if (!chosen.length) return host.say(host.words["no-days"]);
  const compact = (text) => text.replace(/[-:]|\.\d+/g, "");
  const page = new URL(location.href.split("#")[0]);
  const lines = chosen.flatMap((day) => [
    "BEGIN:VEVENT",
    `UID:${crypto.getRandomValues(new Uint32Array(4)).join("-")}@trappen`,
    `DTSTAMP:${compact(new Date().toISOString())}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(new Date(Date.parse(day) + A_DAY).toISOString().slice(0, 10))}`,
    `SUMMARY:${host.words.day}`,
    `URL:${page.href}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Trappen//Path//DA", ...lines, "END:VCALENDAR", ""].join("\r\n");
  const given = files.give(host, `${host.words["day-file"]}.ics`, "text/calendar", text, chosen.join("\n"));
  return given && host.say(fill(host.words.days, { n: chosen.length }));
}
