/** Days as a file for calendars, RFC 5545: whole ones, or from a time on, as the clock on the reader's wall has it. */
const LONGEST = 75; // bytes of a line

/** Each event has `day` (2026-11-21) and `title`, and may have `text`, `time` (09:00) with `minutes`, and `link` where it
 * leads elsewhere than here; `warned`: its calendar says so the day before. */
export function calendarOf(events) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Trappen//Trappa//DA",
    ...events.flatMap(event),
    "END:VCALENDAR",
    "",
  ];
  return lines.flatMap(folded).join("\r\n");
}

function event({ day, title, text, time, minutes, link = location.href.split("#")[0], warned }) {
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const [first, next] = [new Date(day), new Date(day)];
  next.setUTCDate(next.getUTCDate() + 1);
  const from = new Date(`${day}T${time || "00:00"}Z`);
  const until = new Date(from.getTime() + minutes * 6e4);
  const hour = (date) => stamp(date).slice(0, 15);
  const address = location.protocol === "file:" ? [] : [link]; // one in a folder leads nowhere later
  return [
    "BEGIN:VEVENT",
    `UID:${crypto.getRandomValues(new Uint32Array(4)).join("-")}@trappen`,
    `DTSTAMP:${stamp(new Date())}`,
    ...(time
      ? [`DTSTART:${hour(from)}`, `DTEND:${hour(until)}`]
      : [`DTSTART;VALUE=DATE:${stamp(first).slice(0, 8)}`, `DTEND;VALUE=DATE:${stamp(next).slice(0, 8)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped([text, ...address].join("\n"))}`] : []),
    ...address.map((each) => `URL:${each}`),
    "TRANSP:TRANSPARENT",
    ...(warned
      ? [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escaped(title)}`,
          "TRIGGER:-PT15H", // nine in the morning of the day before
          "END:VALARM",
        ]
      : []),
    "END:VEVENT",
  ];
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
