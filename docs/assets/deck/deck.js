/** The deck: filters by theme, value and step, and draws a card. The list itself is complete without it. */
import { GuideElement } from "../site/element.js";

class GuideDeck extends GuideElement {
  start() {
    this.tiles = [...this.querySelectorAll("[data-card]")];
    this.selects = [...this.querySelectorAll("[data-by]")];
    this.on(this, "change", () => this.refresh());
    this.refresh(); // a browser that comes back to the page may have kept the choices
    // From a card: another one, in place of this page in the history.
    const here = new URLSearchParams(location.search).get("other");
    if (here) location.replace(this.draw(here));
  }

  refresh() {
    const wanted = this.selects.filter((select) => select.value);
    for (const tile of this.tiles) {
      tile.hidden = !wanted.every(({ dataset, value }) => tile.dataset[dataset.by].split(" ").includes(value));
    }
    for (const group of this.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-card]:not([hidden])");
    }
    const shown = String(this.shown().length);
    // Written only when it changes, for it is read aloud.
    if (this.part("shown").textContent !== shown) this.part("shown").textContent = shown;
    this.part("nothing").hidden = shown !== "0";
    this.part("reset").hidden = wanted.length === 0;
    this.part("random").disabled = shown === "0";
  }

  reset() {
    for (const select of this.selects) select.value = "";
    this.refresh();
    this.selects[0].focus(); // the button is gone
  }

  random() {
    location.assign(this.draw());
  }

  shown() {
    return this.tiles.filter((tile) => !tile.hidden);
  }

  /** The address of a card among those shown, other than `except`; rather one not seen before. */
  draw(except) {
    const others = this.shown().filter((tile) => tile.dataset.card !== except);
    const unseen = others.filter((tile) => tile.querySelector("[data-seen]").hidden);
    const from = unseen.length ? unseen : others;
    return from[Math.floor(Math.random() * from.length)]?.querySelector("a").href;
  }
}

customElements.define("guide-deck", GuideDeck);
