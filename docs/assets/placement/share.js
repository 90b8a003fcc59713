/** To others: the plan as text that can be pasted into a mail, and as a link. */
import * as files from "../site/files.js";
import { written } from "./days.js";
import { inWords } from "./in-words.js";
import { planLink, sayOpenly } from "./plan-link.js";

/** Headings, a line for each thing, whole addresses; none of the reader's other answers. */
export function copy(host) {
  const { words } = host;
  const plan = inWords(host);
  const title = (part) => host.part(part).querySelector("h3, summary").textContent;
  const block = (heading, lines) => (lines.length ? ["", heading.toUpperCase(), ...lines] : []);
  const far = location.protocol !== "file:"; // an address in a folder helps nobody else
  const actions = plan.actions.map(({ title: name, address, who, when }, i) => [
    `${i + 1}. ${name}`,
    ...[
      [words.who, who],
      [words.when, when],
    ]
      .filter(([, value]) => value)
      .map(([key, value]) => `   ${key}: ${value}`),
    ...(far ? [`   ${address}`] : []),
  ]);
  const again = written(plan.again);
  const lines = [
    [plan.title, plan.named].filter(Boolean).join(" – "),
    plan.made,
    "",
    plan.step,
    plan.reason,
    ...block(
      host.querySelector("#safety-first").textContent,
      plan.routes.flatMap(({ title: name, points }, i) => [...(i ? [""] : []), name, ...points.map((point) => `- ${point}`)]),
    ),
    ...block(title("first"), actions.slice(0, 1).flat()),
    ...block(title("then"), actions.slice(1).flat()),
    ...block(
      title("say"),
      plan.say.map((text) => `- ${text}`),
    ),
    ...block(
      words.talk,
      plan.talk.map((text) => `- ${text}`),
    ),
    ...(again ? ["", `${host.querySelector("label[for=again]").textContent}: ${again}`] : []),
    "",
    words.names,
  ];
  return files.copy(host, lines.join("\n"), words.copied);
}

/** Opened by somebody else, the link shows the step, why, the first action with who and when, and what to say. */
export async function link(host) {
  const { suggested, words } = host;
  await files.copy(host, location.href.split("#")[0] + planLink(host), words.linked);
  const less = sayOpenly(host).length < suggested.say.length;
  if (less) host.say(`${host.part("said").textContent} ${words["linked-less"]}`); // also where the reader has to copy
}

/** The day to look again, as a file for the calendar; made by a module that few readers need. */
export async function calendar(host) {
  const { give } = await import("./calendar.js");
  return give(host);
}
