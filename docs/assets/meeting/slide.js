/** The slide: what belongs to the phase, in the largest letters that fit; a button on it opens more, and closes it. */
import { element } from "../site/element.js";

const LEAST = 18; // px; smaller nobody reads from a chair
const MOST = 0.036; // of the width of the window

/** Puts the card on the slide; null takes it off. */
export function put(host, topic) {
  const slot = (name) => host.part("stage").querySelectorAll(`[data-slot="${name}"]`);
  const write = (name, text) => {
    for (const each of slot(name)) each.textContent = text;
  };
  const list = (place, lines) => place.replaceChildren(...lines.map((line) => element("li", line)));
  const { ways, questions, href, limit, ...texts } = topic ?? { ways: [], questions: [], href: "", limit: "" };
  for (const [name, text] of Object.entries(texts)) write(name, text);
  write("limit", limit);
  for (const each of slot("limited")) each.hidden = !limit;
  for (const link of slot("href")) link.href = href;
  list(slot("questions")[0], questions);
  slot("way").forEach((place, i) => {
    const row = place.closest(".vote");
    row.hidden = !ways[i];
    place.textContent = ways[i]?.title ?? "";
    row.querySelector("[type=number]").ariaLabel = `${host.words.votes}: ${place.closest("label").innerText}`;
  });
  slot("side").forEach((side, i) => {
    side.hidden = !ways[i];
    if (!ways[i]) return;
    side.querySelector("span").textContent = ways[i].title;
    const [speaksFor, against] = side.querySelectorAll("ul");
    list(speaksFor, ways[i].for);
    list(against, ways[i].against);
  });
  host.part("stage").toggleAttribute("data-plan", topic?.steps === 0); // an action of a plan stands on its step
  for (const row of host.part("slide").querySelectorAll("[data-kind=step] .vote")) row.hidden = !topic?.steps;
}

/** Shows `view`, or what has been opened over it. */
export function show(host, view) {
  const stage = host.part("stage");
  const shown = host.meeting.open || view;
  stage.dataset.view = shown;
  for (const each of stage.querySelectorAll("[data-view]")) each.hidden = !each.dataset.view.split(" ").includes(shown);
  for (const button of stage.querySelectorAll("[data-key]")) button.ariaExpanded = button.dataset.key === host.meeting.open;
  fit(host.part("slide"));
}

/** Opens what the button names, or closes it again. */
export function open(host, key) {
  const { meeting } = host;
  meeting.open = meeting.open === key ? "" : key;
  show(host, meeting.view);
}

/** The largest size at which nothing is cut; the sheet uses it where the window is a screen for a room. */
export function fit(slide) {
  const inside = slide.firstElementChild;
  const fits = (size) => {
    slide.style.setProperty("--fit", `${size}px`);
    // Firefox counts what hangs out of a fieldset only for the box around it.
    return [inside, slide].every((box) => box.scrollHeight <= slide.clientHeight && box.scrollWidth <= slide.clientWidth);
  };
  let [least, most] = [LEAST, Math.max(LEAST, Math.round(innerWidth * MOST))];
  slide.tabIndex = -1;
  if (fits(most)) return;
  while (most - least > 1) {
    const size = (least + most) >> 1;
    if (fits(size)) least = size;
    else most = size;
  }
  if (!fits(least)) slide.tabIndex = 0; // only then it scrolls, by keyboard too
}
