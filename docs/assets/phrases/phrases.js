/** Finds a phrase or a situation by what happens: the words typed, within the place chosen by the address's #. */
import { element, fill, GuideElement } from "../site/element.js";
import { scores, stems } from "./words.js";

const NEAR = 0.7; // of the best score is still shown
const MOST = 6; // tiles that are shown for what is typed
const PAUSE = 500; // milliseconds without a key, before the number is said: it is read aloud

class GuidePhrases extends GuideElement {
  static modules = { items: () => import("../site/items.js"), nearest: () => import("./nearest.js") };

  start() {
    this.field = this.querySelector("input");
    this.best = this.part("best"); // where situations are chosen, the search says which are nearest
    this.groups = [...this.querySelectorAll(".situation")];
    this.items = [...this.querySelectorAll(".situation li")];
    this.found = {};
    this.on(this.field, "input", () => this.refresh());
    if (this.best) this.on(this.field, "focus", () => this.askSearch());
    this.on(window, "hashchange", () => this.refresh());
    this.refresh();
    if (!this.best) this.attempt(() => this.learn());
  }

  /** What people say of a situation: it finds the situation and its phrases. Until it comes, their own words do. */
  async learn() {
    const { items } = await this.load("items");
    const { found } = await items(this, "found");
    Object.assign(this, { found, texts: null });
    this.refresh();
  }

  /** The words of the search come when the reader goes to the field; without them, the tiles' own serve. */
  async askSearch() {
    if (this.asking) return;
    this.asking = true;
    try {
      const { finder } = await this.load("nearest");
      this.nearest = await finder(this);
    } catch {
      this.without = true;
    }
    if (this.isConnected) this.refresh();
  }

  /** What each item is found by. */
  stems() {
    this.texts ??= this.items.map((item) => {
      const around = item.closest("section");
      return stems(
        [item.textContent, this.found[around.dataset.situation] ?? "", around.firstElementChild.textContent].join(" "),
      );
    });
    return this.texts;
  }

  /** Shows what meets the words best. */
  refresh() {
    const question = this.field.value.trim();
    if (!this.best || this.without) {
      this.clearFor("");
      return this.filter();
    }
    this.clearFor(question);
    if (this.nearest) return this.showBest(question);
    if (!question) return this.tell("");
    this.later(() => this.say(this.words.searching));
    return this.askSearch();
  }

  /** What is asked makes room at once, before anything is found: then nothing that can be pressed moves without a key. */
  clearFor(question) {
    this.toggleAttribute("data-asked", question !== "");
    this.part("onward").hidden = !this.field.value.trim() || (question !== "" && !this.nearest);
    this.showGroups(question === "");
  }

  showGroups(shown) {
    for (const each of this.querySelectorAll(".situation, .jump, .say-else")) each.hidden = !shown;
  }

  /** The nearest situations in one list, the nearest first; without a question, or where none fits, all in their groups. */
  showBest(question) {
    const found = question ? this.nearest(question).slice(0, MOST) : [];
    if (!found.length) this.showGroups(true);
    this.best.replaceChildren(...found.map((each) => this.tile(each)));
    this.tell(question ? this.answer(found.length) : "");
  }

  /** The tile of a situation as it stands in its group; a page of what to do now has none. */
  tile({ href, title }) {
    const mine = this.items.find((item) => item.firstElementChild.href === href);
    if (mine) return mine.cloneNode(true);
    const door = element("li");
    door.append(Object.assign(element("a", title), { href, className: "tiles__now" }));
    return door;
  }

  /** Takes what was typed along to the search of all pages. */
  onward() {
    const link = document.querySelector("[data-search]");
    link.dataset.asked = this.field.value.trim();
    link.click();
  }

  filter() {
    const asked = this.field.value.trim() ? [...stems(this.field.value)] : [];
    const moment = location.hash.slice(1);
    const known = this.querySelector(`.moments a[href$="#${CSS.escape(moment)}"]`) && moment !== "all";
    const reached = asked.length ? scores(asked, this.stems()) : this.items.map(() => 0);
    const least = asked.length ? Math.max(...reached) * NEAR || Number.MIN_VALUE : 0;
    this.querySelector(".jump").hidden = asked.length > 0; // what it leads to may be hidden
    let count = 0;
    this.items.forEach((item, i) => {
      item.hidden = reached[i] < least;
      if (!item.hidden && (!known || item.dataset.moments.split(" ").includes(moment))) count += 1;
    });
    for (const each of this.querySelectorAll("section")) each.hidden = !each.querySelector("li:not([hidden])");
    if (!this.best) this.sort(reached);
    const nowhere = moment && moment !== "all" && !known && !document.getElementById(moment);
    this.tell(asked.length ? this.answer(count) : nowhere ? this.words.nowhere : "");
  }

  /** The kind, and in each the situation, first whose sentences meet the words best; without words, as they stood. */
  sort(reached) {
    const best = new Map();
    this.items.forEach((item, i) => {
      const group = item.closest(".situation");
      for (const each of [group, group.parentNode]) best.set(each, Math.max(best.get(each) ?? 0, reached[i]));
    });
    const kinds = [...new Set(this.groups.map((group) => group.parentNode))];
    for (const all of [kinds, ...kinds.map((kind) => this.groups.filter((group) => kind.contains(group)))]) {
      const sorted = [...all].sort((a, b) => best.get(b) - best.get(a));
      if (sorted.some((each, i) => i && sorted[i - 1].nextElementSibling !== each)) all[0].parentNode.append(...sorted);
    }
  }

  /** Says it when no key has come for a while, and once. */
  tell(answer) {
    this.later(() => this.part("said").textContent === answer || this.say(answer), PAUSE);
  }

  answer(count) {
    if (count < 2) return this.words[count ? "one" : "none"];
    return fill(this.words.many, { n: count });
  }
}

customElements.define("guide-phrases", GuidePhrases);
