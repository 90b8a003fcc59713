/** The plan as it stands now, with what the reader wrote into it: the sheet, the text and the calendar are made from it. */
import { fill } from "../site/element.js";
import { inDays, isDay, written } from "./days.js";

/** The letter or word that stands for the case; empty where it might be a name or a number, or none. */
export function letterOf(host) {
  const { value, validity } = host.querySelector("#letter");
  return validity.valid ? value.trim() : "";
}

/** The day to look again; empty where it has passed. */
export function againOf(host) {
  const { value } = host.part("again");
  return isPast(value) ? "" : value;
}

export const isPast = (day) => isDay(day) && day < inDays(0);

const inOneLine = (each) => each.textContent.replace(/\s+/g, " ").trim();

/** What to do about a safety flag: its title, what whoever asks does, its points and deadlines, no links. */
function routeInWords({ answers: { who } }, route) {
  const told = [...route.querySelectorAll("[data-who]")].filter(({ dataset }) => !who || dataset.who === who);
  const points = [...route.querySelectorAll(".points > li")].map((each) => {
    const point = each.cloneNode(true);
    for (const away of point.querySelectorAll(".see")) away.remove();
    return inOneLine(point);
  });
  return {
    title: inOneLine(route.querySelector("h3")),
    points: [...told.map((each) => inOneLine(who ? each.querySelector("b") : each)), ...points, ...deadlines(route)],
  };
}

/** By when something has to be done, each with the country in which that holds; only the reader's, where one was chosen. */
function deadlines(route) {
  const { deadline } = route.parentElement.dataset;
  return [...route.querySelectorAll(".box--country:not([hidden])")].flatMap((box) => {
    const label = box.querySelector(".box__label, summary").firstChild.textContent.replace(/[\s:]+$/, "");
    const due = [...box.querySelectorAll("dd")].filter((each) => each.querySelector("b")?.textContent.startsWith(deadline));
    return due.map((each) => `${label} – ${inOneLine(each)}`);
  });
}

/** The plan in words. */
export function inWords(host) {
  const { words } = host;
  const text = (selector) => host.querySelector(`.result ${selector}:not([hidden])`)?.textContent.trim() ?? "";
  const actions = [...host.querySelectorAll(".result [data-action]")]
    .filter((item) => item.querySelector(".fields"))
    .map((item) => ({
      title: item.querySelector("a").textContent,
      address: item.querySelector("a").href,
      who: item.querySelector("[data-plan^=who]").value,
      when: item.querySelector("[data-plan^=when]").value,
    }));
  const letter = letterOf(host);
  return {
    title: words.plan,
    letter,
    named: letter && fill(words.case, { letter }),
    made: fill(words.made, { day: written(inDays(0)) }),
    step: text("#result-title [data-step]"),
    reason: text("[data-rule]"),
    routes: [...host.part("routes").children].map((route) => routeInWords(host, route)),
    actions,
    say: [...host.part("say").querySelectorAll("q")].map((each) => each.textContent),
    talk: [...host.part("talk").children].map((each) => each.textContent),
    again: againOf(host),
  };
}
