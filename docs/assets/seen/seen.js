/** Remembers which cards were seen, on this device and only while the reader wants it. */
import { GuideElement, store } from "../site/element.js";

const seen = store("trappen-seen-cards"); // card ids; both languages share them

class GuideSeen extends GuideElement {
  start() {
    this.box = this.querySelector("input");
    this.known = this.dataset.known.split(" ");
    this.part("folder").hidden = location.protocol !== "file:";
    this.on(this.box, "change", () => (this.box.checked ? this.keep([]) : this.forget()));
    this.refresh();
  }

  /** As the device has it: another page may have changed it. */
  refresh() {
    const kept = seen.read();
    const sound = Array.isArray(kept) ? kept.filter((id) => this.known.includes(id)) : null;
    if (sound) this.keep(sound);
    else this.show(null);
    if (kept !== null && sound?.length !== kept?.length) this.say(this.words.unreadable);
  }

  keep(ids) {
    const card = this.dataset.card;
    const all = [...new Set(card ? [...ids, card] : ids)];
    const kept = seen.keep(all);
    this.show(kept ? all : null);
    this.say(kept ? "" : this.words["not-kept"]);
  }

  forget() {
    const gone = seen.forget();
    this.say(gone ? "" : this.words["not-cleared"]);
    this.show(gone ? null : []);
  }

  clear() {
    this.forget();
    this.box.focus(); // the button is gone
  }

  show(ids) {
    this.box.checked = ids !== null;
    this.part("kept").hidden = ids === null;
    this.part("count").textContent = ids?.length ?? 0;
    for (const tile of document.querySelectorAll("li[data-card]")) {
      tile.querySelector("[data-seen]").hidden = !ids?.includes(tile.dataset.card);
    }
  }
}

customElements.define("guide-seen", GuideSeen);
