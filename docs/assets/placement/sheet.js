/** The plan on paper: one sheet, with room to write. */
import { element } from "../site/element.js";
import { written } from "./days.js";
import { inWords } from "./in-words.js";

const LINES = 6; // to write on

/** Draws it now, and again when it is printed: the reader may have written since. */
export function drawSheet(host) {
  draw(host);
  if (host.sheet) return;
  host.sheet = true;
  host.on(window, "beforeprint", () => draw(host));
}

function draw(host) {
  const { words } = host;
  const plan = inWords(host);
  const head = element("h2", [plan.title, plan.named].filter(Boolean).join(" – "));
  const table = element("table");
  const row = (cells, kind = "td") => {
    const line = table.appendChild(element("tr"));
    for (const cell of cells) line.append(element(kind, cell));
  };
  row([words.do, words.who, words.when, words.done], "th");
  for (const { title, who, when } of plan.actions) row([title, who, when, "☐"]);
  const lines = element("div");
  lines.className = "sheet__lines";
  lines.append(...Array.from({ length: LINES }, () => element("p")));
  const label = (id) => host.querySelector(`label[for=${id}]`).textContent;
  const title = (part) => host.part(part).querySelector("h3").textContent;
  const again = written(plan.again);
  host
    .part("sheet")
    .replaceChildren(
      head,
      element("p", plan.made),
      stepLine(host, plan),
      ...routes(plan),
      table,
      ...(plan.say.length ? [element("h3", title("say")), listOf(plan.say.map((text) => element("q", text)))] : []),
      ...(again ? [element("p", `${label("again")}: ${again}`)] : []),
      element("h3", words.room),
      lines,
      element("p", words.names),
    );
}

/** What to do for safety, all of it: who holds the sheet has no page to look it up on. */
function routes({ routes: found }) {
  if (!found.length) return [];
  const block = Object.assign(element("div"), { className: "sheet__routes" });
  for (const { title, points } of found) {
    const route = block.appendChild(element("div"));
    route.append(element("b", title), listOf(points));
  }
  return [block];
}

function stepLine(host, { reason }) {
  const line = element("div");
  line.className = "plan__step";
  const shown = host.querySelector(".plan__step > [data-step]:not([hidden])");
  const step = host.querySelector("#result-title [data-step]:not([hidden])").textContent.trim();
  const words = element("div");
  words.append(element("b", step), element("p", reason));
  line.append(shown.cloneNode(true), words);
  return line;
}

function listOf(items) {
  const list = element("ul");
  for (const each of items) list.appendChild(element("li")).append(each);
  return list;
}
