/** Tells which pages say something else than when the reader opened them, on this device and only while the reader wants it. */
import { GuideElement, store } from "../site/element.js";

const opened = store("trappen-opened"); // page → stamp of its text; site.js notes the page that is read

class GuideChanged extends GuideElement {
  start() {
    this.box = this.querySelector("input");
    this.items = [...this.querySelectorAll("[data-of]")];
    this.on(this.box, "change", () => (this.box.checked ? this.keep() : this.forget()));
    this.refresh();
  }

  /** From now on every page counts as opened, as it is today. */
  keep() {
    const all = Object.fromEntries(this.items.map(({ dataset }) => [dataset.of, dataset.stamp]));
    const kept = opened.keep({ ...opened.read(), ...all });
    this.say(kept ? "" : this.words["not-kept"]);
    this.refresh();
  }

  forget() {
    this.say(opened.forget() ? "" : this.words["not-cleared"]);
    this.refresh();
  }

  done() {
    this.keep();
    this.box.focus(); // the button is gone
  }

  refresh() {
    const kept = opened.read();
    const on = kept !== null && typeof kept === "object" && !Array.isArray(kept);
    this.box.checked = on;
    this.part("kept").hidden = !on;
    for (const item of this.items) item.hidden = !on || kept[item.dataset.of] === item.dataset.stamp;
    const some = this.items.some((item) => !item.hidden);
    this.part("none").hidden = some;
    this.part("done").hidden = !some;
    if (!on && kept !== null) this.say(this.words.unreadable);
  }
}

customElements.define("guide-changed", GuideChanged);
