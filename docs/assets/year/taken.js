/** What the leader takes along: the days for the calendar, and the plan with its log in a file and back. */
import { fill } from "../site/element.js";
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";

const LARGEST = 8192;

/** Says neither what is practised nor who: calendars are read by others. */
export function calendar(host) {
  const days = host.days();
  if (!days.length) {
    host.querySelector("[name=start]").focus();
    return host.say(host.words["no-start"]);
  }
  const events = days.map(({ day }, i) => {
    const link = host.rows[i].querySelector("a");
    return {
      day,
      time: host.state.time,
      minutes: Number(host.rows[i].dataset.minutes),
      title: fill(host.words.event, { n: i + 1, m: days.length }),
      text: host.rows[i].querySelector("[data-part=kind]").textContent,
      link: link.href,
    };
  });
  const told = days.map(({ day }) => day).join("\n");
  const given = files.give(host, `${host.words["calendar-file"]}.ics`, "text/calendar", calendarOf(events), told);
  return given && host.say(fill(host.words.given, { n: days.length }));
}

export function save(host) {
  files.give(host, `${host.words.file}.json`, "application/json", JSON.stringify({ year: host.state }));
}

export async function open(host, field) {
  const text = field.files.length ? await files.read(field.files[0], LARGEST) : "";
  field.value = ""; // so that the same file can be chosen again
  const fault = host.take(held(text));
  host.keep();
  return host.say(host.words[fault === "unreadable" ? "no-file" : (fault ?? "opened")]);
}

function held(text) {
  try {
    return JSON.parse(text).year;
  } catch {
    return null;
  }
}
