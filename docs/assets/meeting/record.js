/** What the meeting came to: on the last slide, on paper, as text, as a file; the next meeting begins with it. */

import { inDays, written } from "../placement/days.js";
import { element, fill, store } from "../site/element.js";
import * as files from "../site/files.js";
import * as sure from "../site/sure.js";
import * as start from "./start.js";
import { recordOf } from "./state.js";
import { sum } from "./votes.js";

export const { back } = sure;

/** The last slide, and the sheet for the printer. */
export function list(host) {
  const { agreed, cards, lesson } = host.meeting.state;
  const rows = cards.map((id, i) => {
    const row = element("section");
    row.append(element("h2", host.meeting.topics[id].title), ...lines(host, agreed[i]).map((line) => element("p", line)));
    return row;
  });
  const learned = lesson.trim() ? [element("p", `${host.words.lesson}: ${lesson.trim()}`)] : [];
  host.part("decisions").replaceChildren(...rows, ...learned);
  const { title, about, blocks, end } = inWords(host);
  host.part("record").replaceChildren(element("h1", title), element("p", about), ...blocks.map(block), element("p", end));
}

function block({ title, agreed, votes }) {
  const section = element("section");
  const said = element("div");
  said.append(...agreed.map((line) => element("p", line)));
  section.append(element("h2", title), said, ...(votes.length ? [element("div")] : []));
  if (votes.length) section.lastChild.append(...votes.map((line) => element("p", line)));
  return section;
}

/** What was agreed about one card: who, by when, and what the lawyers are asked. */
function lines({ words }, { what, who, when, ask }) {
  const labelled = (label, text) => (text.trim() ? [`${label}: ${text.trim()}`] : []);
  const person = [...labelled(words.who, who), ...labelled(words.when, when)].join(" · ");
  return [what.trim() || words.none, ...(person ? [person] : []), ...labelled(words.lawyers, ask)];
}

/** The record in words, card by card, and then what the meeting itself taught. */
function inWords(host) {
  const { words } = host;
  const { agreed, cards, lesson, minutes, votes } = host.meeting.state;
  const blocks = cards.map((id, i) => {
    const topic = host.meeting.topics[id];
    return { title: topic.title, agreed: lines(host, agreed[i]), votes: voted(host, topic, votes[i]) };
  });
  if (lesson.trim()) blocks.push({ title: words.lesson, agreed: [lesson.trim()], votes: [] });
  return { title: words.record, about: fill(words.about, { day: written(inDays(0)), n: minutes }), blocks, end: words.names };
}

/** The options that somebody chose. */
function voted(host, topic, votes) {
  const rows = [...host.part("slide").querySelectorAll("[data-kind=step] .vote label")];
  const named = {
    way: topic.ways.map(({ title }, i) => `${"ABCDE"[i]}. ${title}`),
    step: rows.map((row) => row.textContent.trim().replace(/^\d · /, "")),
  };
  return Object.entries(named).flatMap(([kind, names]) => {
    const counts = votes?.[kind] ?? [];
    const each = counts.map((n, i) => fill(host.words.on, { n, what: names[i].replace(/\.$/, "") }));
    return sum(counts) ? [`${host.words[`voted-${kind}`]} ${each.join("; ")}.`] : [];
  });
}

export function copy(host) {
  const { title, about, blocks, end } = inWords(host);
  const parts = blocks.flatMap((each) => ["", each.title.toUpperCase(), ...each.agreed, ...each.votes]);
  return files.copy(host, [title.toUpperCase(), about, ...parts, "", end].join("\n"), host.words.copied);
}

export function save(host) {
  const text = JSON.stringify(today(host), null, 1);
  host.meeting.saved = files.give(host, `${host.words.file}-${inDays(0)}.json`, "application/json", text);
  if (host.meeting.saved) host.say(host.words.saved);
}

const today = (host) => recordOf(host.meeting.state, inDays(0));

/** On this device, for the next meeting; it stands there until it is taken away on this page. */
export function keep(host) {
  host.meeting.saved = store("trappen-last-meeting").keep(today(host));
  host.say(host.words[host.meeting.saved ? "last-kept" : "last-not-kept"]);
}

/** Asks where there is something to lose. */
export const ask = (host) => (host.meeting.written ? sure.ask(host) : clear(host));

/** Leaves nothing behind but what was kept for the next meeting. */
export function clear(host) {
  sure.back(host);
  host.meeting.clock.pause();
  host.meeting.awake?.release();
  host.meeting = null;
  host.stage(false);
  host.part("out").hidden = true;
  host.part("out").querySelector("textarea").value = "";
  host.part("record").replaceChildren();
  host.agenda.draw(host.agenda.plan?.[0]);
  if (!host.keeping.forget()) host.say(host.words["not-cleared"]);
  if (store("trappen-last-meeting").read() !== null) start.kept(host);
  host.part("setup").querySelector("input").focus();
}
