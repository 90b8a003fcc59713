/** The plan as it stands now, with what the reader wrote into it: the sheet, the text and the calendar are made from it. */
import { fill } from "../site/element.js";
import { inDays, written } from "./days.js";

/** The letter or word that stands for the case; empty where it might be a name with a number, or none. */
export function letterOf(host) {
  const { value, validity } = host.querySelector("#letter");
  return validity.valid ? value.trim() : "";
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
    routes: [...host.part("routes").querySelectorAll("h3")].map((each) => each.textContent),
    actions,
    say: [...host.part("say").querySelectorAll("q")].map((each) => each.textContent),
    talk: [...host.part("talk").children].map((each) => each.textContent),
    again: host.part("again").value,
  };
}
