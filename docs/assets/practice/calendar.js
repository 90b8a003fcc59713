/** The day on which the plan is looked at again, for the calendar: what it is about stands nowhere in it. */
import * as files from "../site/files.js";
import { calendarOf } from "../site/ics.js";

export function give(host) {
  const { plan, words } = host;
  const text = calendarOf([{ day: plan.again, title: words.again, warned: true }]);
  files.give(host, `${words["again-file"]}.ics`, "text/calendar", text);
}
