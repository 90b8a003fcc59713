/** To the meeting: the result as text, as a link, and a day in the calendar. */
import * as files from "../site/files.js";
import { A_DAY, isDay } from "./days.js";
import { toFragment } from "./link.js";
import { SHOWN } from "./result.js";

const TOLD = "#result-title, [data-when=border], .why, [data-part=first], .talk";

/** The words of the result as they stand on the page, without the reader's other answers. */
export function copy(host) {
  const lines = [...host.part("result").querySelectorAll(TOLD)]
    .flatMap((block) =>
      block.children.length && !block.matches("h2, p") ? [...block.querySelectorAll("h3, h4, p, li")] : [block],
    )
    .filter((line) => line.getClientRects().length && !line.matches("li p"))
    .map((line) => {
      const text = line.innerText.replace(/\s+/g, " ").trim();
      return line.matches("h3, h4") ? `\n${text}` : line.matches("li") ? `- ${text}` : text;
    });
  lines.push(`\n${host.querySelector("label[for=again]").textContent}: ${host.part("again").value}`);
  return files.copy(host, lines.join("\n"), host.words.copied);
}

/** Opened by somebody else, the link shows step and first actions. */
export function link(host) {
  const { step, actions } = host.found;
  const shared = { step, actions: actions.slice(0, SHOWN).map(({ id }) => id) };
  return files.copy(host, location.href.split("#")[0] + toFragment(host.model, shared), host.words.linked);
}

/** A whole day to look again, under a name that says nothing about the case. */
export function calendar(host) {
  const { words } = host;
  const day = host.part("again").value;
  if (!isDay(day)) return host.say(words["no-date"]);
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Trappen//Trappa//DA",
    "BEGIN:VEVENT",
    `UID:${crypto.getRandomValues(new Uint32Array(4)).join("-")}@trappen`,
    `DTSTAMP:${stamp(new Date())}`,
    `DTSTART;VALUE=DATE:${stamp(new Date(day)).slice(0, 8)}`,
    `DTEND;VALUE=DATE:${stamp(new Date(Date.parse(day) + A_DAY)).slice(0, 8)}`,
    `SUMMARY:${words.again}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  return files.give(host, `${words["again-file"]}.ics`, "text/calendar", lines.join("\r\n"), `${words.again}: ${day}`);
}
