/** Finds a phrase by what happens: the words typed, within the place chosen by the links above (the address's #). */
import { fill, GuideElement } from "../site/element.js";
import { fold } from "../site/fold.js";

const PAUSE = 500; // milliseconds without a key, before the number is said: it is read aloud

class GuidePhrases extends GuideElement {
  start() {
    this.field = this.querySelector("input");
    this.items = [...this.querySelectorAll("[data-moments]")].map((item) => ({ item, text: fold(item.textContent) }));
    this.on(this.field, "input", () => this.refresh());
    this.on(window, "hashchange", () => this.refresh());
    this.refresh();
  }

  refresh() {
    const words = fold(this.field.value).split(" ").filter(Boolean);
    const moment = location.hash.slice(1);
    const known = this.querySelector(`.moments a[href$="#${CSS.escape(moment)}"]`) && moment !== "all";
    let count = 0;
    for (const { item, text } of this.items) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden && (!known || item.dataset.moments.split(" ").includes(moment))) count += 1;
    }
    for (const group of this.querySelectorAll(".situation"))
      group.hidden = !group.querySelector("[data-moments]:not([hidden])");
    const answer = words.length ? this.answer(count) : "";
    this.later(() => this.part("said").textContent === answer || this.say(answer), PAUSE);
  }

  answer(count) {
    if (count < 2) return this.words[count ? "one" : "none"];
    return fill(this.words.many, { n: count });
  }
}

customElements.define("guide-phrases", GuidePhrases);
