/** Finds a phrase or a situation by what happens: the words typed, within the place chosen by the address's #. */
import { fill, GuideElement } from "../site/element.js";
import { met, stems } from "./words.js";

const PAUSE = 500; // milliseconds without a key, before the number is said: it is read aloud

class GuidePhrases extends GuideElement {
  start() {
    this.field = this.querySelector("input");
    this.items = [...this.querySelectorAll("li[data-moments], li[data-find]")].map((item) => {
      const around = item.closest("section");
      const words = [item.textContent, item.dataset.find, around.dataset.find, around.querySelector("h2").textContent];
      return { item, stems: stems(words.filter(Boolean).join(" ")) };
    });
    this.on(this.field, "input", () => this.refresh());
    this.on(window, "hashchange", () => this.refresh());
    this.refresh();
  }

  /** Shows what meets most of the words. */
  refresh() {
    const asked = stems(this.field.value);
    const moment = location.hash.slice(1);
    const known = this.querySelector(`.moments a[href$="#${CSS.escape(moment)}"]`) && moment !== "all";
    const counts = this.items.map(({ stems: there }) => met(asked, there));
    const most = Math.max(...counts, asked.length ? 1 : 0);
    let count = 0;
    this.items.forEach(({ item }, i) => {
      item.hidden = counts[i] < most;
      if (!item.hidden && (!known || item.dataset.moments.split(" ").includes(moment))) count += 1;
    });
    for (const group of this.querySelectorAll(".situation")) group.hidden = !group.querySelector("li:not([hidden])");
    const answer = asked.length ? this.answer(count) : "";
    this.later(() => this.part("said").textContent === answer || this.say(answer), PAUSE);
  }

  answer(count) {
    if (count < 2) return this.words[count ? "one" : "none"];
    return fill(this.words.many, { n: count });
  }
}

customElements.define("guide-phrases", GuidePhrases);
