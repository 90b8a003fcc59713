/** Further sentences one at a time, and the situations that a reader keeps: on this device, and only those chosen. */
import { element, GuideElement, store } from "../site/element.js";

const kept = store("trappen-situations"); // ids; both languages share them
const held = () => [kept.read() ?? []].flat();
const ids = () => held().filter((id) => typeof id === "string");

class GuideSay extends GuideElement {
  start() {
    this.box = this.querySelector("input");
    this.lines = [...this.querySelectorAll("li")];
    this.lines.forEach((line, i) => {
      line.hidden = i > 0;
    });
    if (this.box) this.on(this.box, "change", () => this.keep(this.box.checked));
    this.refresh();
  }

  /** As the device has it: another page may have changed it. */
  refresh() {
    if (this.box) {
      this.box.checked = ids().includes(this.dataset.situation);
      this.showMore();
    } else this.list();
  }

  keep(wanted) {
    const others = ids().filter((id) => id !== this.dataset.situation);
    const all = wanted ? [...others, this.dataset.situation] : others;
    const done = all.length ? kept.keep(all) : kept.forget();
    this.refresh();
    this.say(done ? (wanted ? this.words.kept : "") : this.words[wanted ? "not-kept" : "not-cleared"]);
  }

  /** The next sentence; it gets the focus, so that it is read aloud, and the button stays below it. */
  more() {
    const next = this.lines.find((line) => line.hidden);
    next.hidden = false;
    next.tabIndex = -1;
    next.focus();
    this.showMore();
  }

  showMore() {
    const button = this.part("more");
    if (button) button.hidden = !this.lines.some((line) => line.hidden);
  }

  /** On the hub: the tiles kept, as links. */
  list() {
    const tiles = [...document.querySelectorAll(".tiles a")];
    const named = new Map(tiles.map((tile) => [tile.getAttribute("href").split(/[./]/)[0], tile])); // `id/`, or `id.html`
    const mine = ids().map((id) => named.get(id));
    const items = mine.filter(Boolean).map((tile) => {
      const item = element("li");
      item.append(Object.assign(element("a", tile.textContent.trim()), { href: tile.href }));
      return item;
    });
    this.part("mine").replaceChildren(...items);
    const lost = kept.read() === undefined || items.length < held().length;
    this.hidden = items.length === 0 && !lost;
    if (lost) this.say(this.words.unreadable);
  }

  clear() {
    if (!kept.forget()) return this.say(this.words["not-cleared"]);
    this.list();
    const heading = document.querySelector("h1"); // the button is gone
    heading.tabIndex = -1;
    return heading.focus();
  }
}

customElements.define("guide-say", GuideSay);
