/** What a wall can show of the round, view by view: the parts of the page that stand there together. */
import { element } from "../site/element.js";

/** Of what the page shows now; none while one answers alone. */
export function viewsOf(host, shown, sheets) {
  if (shown === host.form) return host.hides ? [] : ofLeaf(host);
  const name = shown.dataset.part;
  const views = { start: ofStart, all: ofAll, result: ofPlan }[name]?.(host, shown, sheets) ?? [[shown]];
  return views.map((view) => view.filter((part) => part && !part.hidden)).filter((view) => view.length);
}

/** The questions, each with what there is to choose from, for those who mark them on paper of their own. */
export function sheetsOf({ form }) {
  const leaves = [...form.querySelectorAll("[data-leaf]")].filter((leaf) => !["themes", "check"].includes(leaf.dataset.leaf));
  return leaves.map((leaf) => {
    const sheet = element("section");
    const often = leaf.querySelector(".often");
    const said = [...leaf.querySelectorAll(".tick > label, label.tick")].filter((label) => !label.closest(".often"));
    Object.assign(sheet, { className: "ask", hidden: true });
    const title = sheet.appendChild(element("h2", leaf.querySelector("[tabindex]").textContent));
    title.tabIndex = -1;
    sheet.appendChild(element("ul")).append(...said.map(({ textContent }) => element("li", textContent)));
    if (often) sheet.append(element("p", inOneLine(often)));
    return sheet;
  });
}

/** "How often? Once · several times" */
function inOneLine(often) {
  const [asks] = often.querySelector("legend").childNodes;
  const levels = [...often.querySelectorAll("label")].map((label) => label.textContent);
  return `${asks.textContent} ${levels.join(" · ")}`;
}

function ofStart(host, start, sheets) {
  for (const sheet of sheets) sheet.hidden = false;
  const next = start.querySelector("[data-act='next']").parentElement;
  return [[start.querySelector("h2"), host.of.parentElement, host.part("count"), next], ...sheets.map((sheet) => [sheet])];
}

/** A question, or of a theme each thing that can be seen; the page's own buttons stand below the last. */
function ofLeaf(host) {
  const leaf = host.form.querySelector(".here");
  const signs = [...leaf.querySelectorAll(".sign")].map((sign) => [leaf.querySelector("h2, h3"), sign]);
  const views = signs.length ? signs : [[leaf]];
  views.at(-1).push(host.part("bar"), host.part("undone"));
  return views;
}

/** Who stands where, then each thing they differ on, by itself. */
function ofAll(host, all) {
  const title = all.querySelector("h2");
  const differ = host.part("differ");
  const stands = host.part("stairs").hidden ? [] : [[title, host.part("stairs")]];
  const each = [...differ.querySelectorAll("ul > li:not(li li)")].map((item) => [differ.querySelector("h3"), item]);
  return [
    ...[...host.part("all-routes").children].map((route) => [title, route]),
    ...stands,
    ...(differ.hidden ? [] : each),
    [host.part("agree")],
    [host.part("talk-first")],
  ];
}

/** The plan: the step and what comes first, safety, what to say, each further action, the day to look again. */
function ofPlan(host, result) {
  const then = host.part("then");
  then.open = true;
  return [
    [result.querySelector(".plan__step"), host.part("first")],
    [result.querySelector(".result__safety")],
    [host.part("notes")],
    [host.part("say")],
    ...(then.hidden ? [] : [...then.querySelectorAll("li")].map((item) => [then.querySelector("summary"), item])),
    [host.part("again").parentElement],
  ];
}
