/** A day in the calendar to look again: says which letter and leads back here, never why. */
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";
import { isDay, written } from "./days.js";
import { inWords, isPast } from "./in-words.js";

export function give(host) {
  const { words } = host;
  if (isPast(host.part("again").value)) return host.say(words.past);
  const { again: day, named } = inWords(host);
  if (!isDay(day)) return host.say(words["no-date"]);
  const title = [words.again, named].filter(Boolean).join(" – ");
  const text = calendarOf([{ day, title, text: words["again-text"], warned: true }]);
  const given = files.give(host, `${words["again-file"]}.ics`, "text/calendar", text, `${title}: ${written(day)}`);
  return given && host.say(words.dated);
}
