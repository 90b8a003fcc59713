/** What a meeting may begin with, beside cards: the first action of a plan, and what was agreed last time. */

import { written } from "../placement/days.js";
import { fromLink } from "../placement/link.js";
import { element, fill, store } from "../site/element.js";
import { read } from "../site/files.js";
import { isRecord } from "./state.js";
import { topicsOf } from "./topics.js";

const LARGEST = 100_000; // characters

/** A plan's link, as the field or the address of the page has it. */
export async function plan(host, from) {
  const link = from.value ?? from;
  if (!link.trim()) return;
  const { rules, topics } = await topicsOf(host);
  const { fault, actions } = fromLink(rules, link);
  const topic = topics[actions?.[0]];
  if (!topic) return host.say(host.words[`plan-${fault ?? "broken"}`]);
  host.agenda.take([topic.id, "", topic.title]);
  host.say(fill(host.words.plan, { title: topic.title }));
}

/** The record in a file that the reader chose. */
export async function file(host, field) {
  const text = field.files[0] ? await read(field.files[0], LARGEST) : "";
  field.value = ""; // so that the same file can be chosen again
  let record = null;
  try {
    record = JSON.parse(text);
  } catch {
    // told below
  }
  await use(host, record);
}

/** The record that this device has kept. */
export const kept = (host) => use(host, store("trappen-last-meeting").read());

async function use(host, record) {
  const { topics } = await topicsOf(host);
  if (!isRecord(record, topics)) return host.say(host.words["last-unsound"]);
  host.last = record;
  host.part("last").hidden = false;
  host.part("last-day").textContent = fill(host.words.last, { day: written(record.date) });
  if (host.meeting) show(host); // one that goes on after a reload
}

/** Without it, and nothing of it is kept on the device. */
export function drop(host) {
  host.last = null;
  host.part("last").hidden = true;
  host.say(host.words[store("trappen-last-meeting").forget() ? "last-dropped" : "not-cleared"]);
  host.part("setup").querySelector("input").focus();
}

/** On the first slide: what was agreed, who does it by when, what the lawyers are asked, and what the meeting itself taught. */
export function show(host) {
  const { words, last } = host;
  const labelled = (label, text = "") => (text.trim() ? [`${label}: ${text.trim()}`] : []);
  const lines = (last?.cards ?? []).flatMap(({ agreed: { what, who, when, ask } }) => {
    const more = [who, when].filter(Boolean).join(", ");
    return [...(what ? [more ? `${what} (${more})` : what] : []), ...labelled(words.lawyers, ask)];
  });
  lines.push(...labelled(words.brought, last?.lesson));
  host.part("last-time").hidden = !lines.length;
  const list = host.part("last-time").querySelector("ul");
  list.replaceChildren(...lines.map((line) => element("li", line)));
}
