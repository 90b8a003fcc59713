/** Questions to answer alone: reasons for every answer at once, one question at a time where the page wants it. */
import { element, fill, GuideElement } from "../site/element.js";

class GuideQuestion extends GuideElement {
  static modules = { elsewhere: () => import("../path/elsewhere.js"), more: () => import("./more.js") };

  start() {
    this.all = [...this.querySelectorAll(".ask")];
    for (const ask of this.all) this.equip(ask);
    const linked = this.all.findIndex(({ id }) => `#${id}` === location.hash);
    this.show(Math.max(0, linked));
  }

  /** Gives a question its buttons and the place for what is said: they stand once in the page, in a template. */
  equip(ask) {
    const controls = this.querySelector("[data-controls]").content.cloneNode(true);
    const answers = ask.querySelector("details");
    for (const box of controls.querySelectorAll("input")) box.name = `${ask.id}-sure`;
    for (const { dataset } of controls.querySelectorAll("button")) dataset.key = ask.id;
    if ("one" in this.dataset) answers.after(controls.lastElementChild); // the way on
    answers.before(controls);
  }

  /** Asks these in the place of all others. */
  put(asks) {
    for (const ask of this.all) ask.remove();
    for (const ask of asks) this.equip(ask);
    this.part("said").before(...asks);
    this.all = asks;
    this.show(0);
  }

  /** Where they are asked one by one, the others stay out of sight. */
  show(at) {
    const one = "one" in this.dataset;
    this.at = at;
    for (const ask of this.all) ask.hidden = one && ask !== this.all[at];
    this.part("count").hidden = !one || !this.all.length;
    this.part("count").textContent = fill(this.words.count, { n: at + 1, total: this.all.length });
  }

  next() {
    this.show(this.at + 1);
    const legend = this.all[this.at].querySelector("legend");
    legend.tabIndex = -1;
    legend.focus();
  }

  answer(id) {
    const ask = this.querySelector(`#${id}`);
    const given = [...ask.querySelectorAll("fieldset:first-of-type :is(input, select)")];
    const boxes = given.filter((field) => field.matches("input"));
    const values = given.map(({ value }) => value);
    const lacks = boxes.length
      ? !boxes.some(({ checked }) => checked)
      : values.includes("") || new Set(values).size < values.length; // each place once
    if (lacks) return this.say(this.words[boxes.length ? "choose" : "choose-all"], ask);
    const fits = ({ checked, value, dataset }) => (boxes.length ? checked === "right" in dataset : value === dataset.right);
    const wanted = given.filter(({ dataset }) => "right" in dataset);
    const n = wanted.filter(fits).length;
    const right = given.every(fits);
    const sure = Number(ask.querySelector(".ask__sure :checked")?.value ?? 0);
    const near = boxes.length ? (n < wanted.length ? "found" : "extra") : "partly";
    let text = fill(this.words[right ? "right" : n ? near : "wrong"], { n, total: wanted.length });
    if (!right && sure > 1 && !this.told) {
      this.told = true; // what helps to remember is said once
      text += ` ${this.words["sure-wrong"]}`;
    }
    for (const [i, { checked }] of boxes.entries()) {
      const own = Object.assign(element("span", this.words.own), { className: "tag" });
      if (checked) ask.querySelectorAll("details li > p")[i].before(" ", own);
    }
    return this.tell(ask, text, { right, sure });
  }

  unsure(id) {
    return this.tell(this.querySelector(`#${id}`), this.words.unsure, { right: false, sure: 0 });
  }

  /** The answer with its reasons; whoever keeps answers hears of it. */
  tell(ask, text, { right, sure }) {
    for (const set of ask.querySelectorAll("fieldset")) set.disabled = true;
    ask.querySelector("[data-part=ask]").hidden = true;
    ask.querySelector("details").open = true;
    const more = "one" in this.dataset && this.at + 1 < this.all.length;
    if (more) ask.querySelector("[data-act=next]").hidden = false;
    this.say(text, ask);
    const asked = this.all.filter((each) => each.querySelector(":disabled")).length;
    this.good = (this.good ?? 0) + right;
    if (!more) this.tally(asked);
    const detail = { key: ask.dataset.key, right, sure, last: asked === this.all.length };
    document.dispatchEvent(new CustomEvent("guide-answered", { detail }));
    return this.dataset.again && this.using("elsewhere", ({ keep }) => keep(this, ask, detail)); // a page beside the path
  }

  /** Of a whole set, at its end: for the reader alone. */
  tally(total) {
    const done = this.part("done");
    if (!done) return;
    this.say(fill(this.words.tally, { n: this.good, total }));
    done.hidden = false;
  }

  /** In the question itself, where the reader is. */
  say(text, ask) {
    const said = ask?.querySelector(".ask__said") ?? this.part("said");
    said.replaceChildren(element("b", text));
    said.hidden = false;
    if (ask) said.focus();
  }
}

customElements.define("guide-question", GuideQuestion);
