/** A day in the calendar to look again: says which letter and leads back here, never why. */
import * as files from "../site/files.js";
import { A_DAY, isDay, written } from "./days.js";
import { inWords } from "./in-words.js";

const LONGEST = 75; // bytes of a line, RFC 5545

export function give(host) {
  const { words } = host;
  const { again: day, named } = inWords(host);
  if (!isDay(day)) return host.say(words["no-date"]);
  const title = [words.again, named].filter(Boolean).join(" – ");
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const address = location.protocol === "file:" ? [] : [location.href.split("#")[0]];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Trappen//Trappa//DA",
    "BEGIN:VEVENT",
    `UID:${crypto.getRandomValues(new Uint32Array(4)).join("-")}@trappen`,
    `DTSTAMP:${stamp(new Date())}`,
    `DTSTART;VALUE=DATE:${stamp(new Date(day)).slice(0, 8)}`,
    `DTEND;VALUE=DATE:${stamp(new Date(Date.parse(day) + A_DAY)).slice(0, 8)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([words["again-text"], ...address].join("\n"))}`,
    ...address.map((link) => `URL:${link}`),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-PT15H", // nine in the morning of the day before
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  const text = lines.flatMap(folded).join("\r\n");
  return files.give(host, `${words["again-file"]}.ics`, "text/calendar", text, `${title}: ${written(day)}`);
}

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** A line in pieces of at most 75 bytes; each after the first begins with a space. No letter is cut in two. */
function folded(line) {
  const size = (text) => new TextEncoder().encode(text).length;
  const pieces = [""];
  for (const letter of line) {
    if (size(pieces.at(-1) + letter) > LONGEST) pieces.push(" ");
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}
