/** A day in the calendar to look again: says which letter and leads back here, never why. */
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";
import { isDay, written } from "./days.js";
import { inWords } from "./in-words.js";

export function give(host) {
  const { words } = host;
  const { again: day, named } = inWords(host);
  if (!isDay(day)) return host.say(words["no-date"]);
  const title = [words.again, named].filter(Boolean).join(" – ");
  const text = calendarOf([{ day, title, text: words["again-text"], warned: true }]);
  return files.give(host, `${words["again-file"]}.ics`, "text/calendar", text, `${title}: ${written(day)}`);
}
