/** Finds a phrase or a situation by what happens: the words typed, within the place chosen by the address's #. */
import { fill, GuideElement } from "../site/element.js";
import { items } from "../site/items.js";
import { scores, stems } from "./words.js";

const NEAR = 0.7; // of the best score is still shown
const PAUSE = 500; // milliseconds without a key, before the number is said: it is read aloud

class GuidePhrases extends GuideElement {
  start() {
    this.field = this.querySelector("input");
    this.items = [...this.querySelectorAll(".situation li")];
    this.found = {};
    this.on(this.field, "input", () => this.refresh());
    this.on(window, "hashchange", () => this.refresh());
    this.refresh();
    this.attempt(() => this.learn());
  }

  /** What people say of a situation: it finds the situation and its phrases. Until it comes, their own words do. */
  async learn() {
    const { found } = await items(this, "found");
    Object.assign(this, { found, texts: null });
    this.refresh();
  }

  /** What each item is found by. */
  stems() {
    this.texts ??= this.items.map((item) => {
      const around = item.closest("section");
      const { situation } = (item.querySelector("[data-situation]") ?? around).dataset;
      return stems([item.textContent, this.found[situation] ?? "", around.querySelector("h2").textContent].join(" "));
    });
    return this.texts;
  }

  /** Shows what meets the words best. */
  refresh() {
    const asked = this.field.value.trim() ? [...stems(this.field.value)] : [];
    const moment = location.hash.slice(1);
    const known = this.querySelector(`.moments a[href$="#${CSS.escape(moment)}"]`) && moment !== "all";
    const reached = asked.length ? scores(asked, this.stems()) : this.items.map(() => 0);
    const least = asked.length ? Math.max(...reached) * NEAR || Number.MIN_VALUE : 0;
    const jump = this.querySelector(".jump");
    if (jump) jump.hidden = asked.length > 0; // what it leads to may be hidden
    let count = 0;
    this.items.forEach((item, i) => {
      item.hidden = reached[i] < least;
      if (!item.hidden && (!known || item.dataset.moments.split(" ").includes(moment))) count += 1;
    });
    for (const group of this.querySelectorAll(".situation")) group.hidden = !group.querySelector("li:not([hidden])");
    const nowhere = moment && moment !== "all" && !known && !document.getElementById(moment);
    const answer = asked.length ? this.answer(count) : nowhere ? this.words.nowhere : "";
    this.later(() => this.part("said").textContent === answer || this.say(answer), PAUSE);
  }

  answer(count) {
    if (count < 2) return this.words[count ? "one" : "none"];
    return fill(this.words.many, { n: count });
  }
}

customElements.define("guide-phrases", GuidePhrases);
