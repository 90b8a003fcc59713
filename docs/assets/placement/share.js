/** To the meeting: the result as text, as a link, and a day in the calendar. */
import { give } from "../site/give.js";
import { toFragment } from "./link.js";

const SHARED = 5; // actions, as many as the page shows first
const TOLD = "#result-title, [data-when=border], .why, [data-place=first], .talk";

/** The words of the result as they stand on the page, without the reader's other answers. */
export function copy(host) {
  const lines = [...host.part("result").querySelectorAll(TOLD)]
    .flatMap((block) => (block.children.length && !block.matches("h2, p") ? [...block.querySelectorAll("h3, h4, p, li")] : [block]))
    .filter((line) => line.checkVisibility() && !line.matches("li p"))
    .map((line) => {
      const text = line.innerText.replace(/\s+/g, " ").trim();
      return line.matches("h3, h4") ? `\n${text}` : line.matches("li") ? `- ${text}` : text;
    });
  lines.push(`\n${host.querySelector("label[for=again]").textContent}: ${host.part("again").value}`);
  return put(host, lines.join("\n"), host.model.words.copied);
}

/** Opened by somebody else, the link shows step and first actions. */
export function link(host) {
  const { step, actions } = host.found;
  const shared = { step, actions: actions.slice(0, SHARED).map(({ id }) => id) };
  return put(host, location.href.split("#")[0] + toFragment(host.model, shared), host.model.words.linked);
}

/** A whole day to look again, under a name that says nothing about the case. */
export function calendar(host) {
  const { words } = host.model;
  const day = host.part("again").valueAsDate;
  if (!day) return host.say(words["no-date"]);
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const dayAfter = new Date(day.getTime() + 864e5);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Trappen//Trappa//DA",
    "BEGIN:VEVENT",
    `UID:${crypto.getRandomValues(new Uint32Array(4)).join("-")}@trappen`,
    `DTSTAMP:${stamp(new Date())}`,
    `DTSTART;VALUE=DATE:${stamp(day).slice(0, 8)}`,
    `DTEND;VALUE=DATE:${stamp(dayAfter).slice(0, 8)}`,
    `SUMMARY:${words.again}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  give(`${words["again-file"]}.ics`, "text/calendar", lines.join("\r\n"));
}

/** Copies, and shows what was copied: over plain http browsers refuse, and then the reader copies. */
async function put(host, text, done) {
  const field = host.part("out").querySelector("textarea");
  host.part("out").hidden = false;
  field.value = text;
  try {
    await navigator.clipboard.writeText(text);
    host.say(done);
  } catch {
    field.focus();
    field.select();
    host.say(host.model.words["copy-self"]);
  }
}
