/** The deck: filters by theme, value and step, and draws a card. The list itself is complete without it. */
class GuideDeck extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.tiles = [...this.querySelectorAll("[data-card]")];
    this.selects = [...this.querySelectorAll("[data-by]")];
    this.addEventListener("change", () => this.filter(), { signal });
    this.button("reset").addEventListener("click", () => this.reset(), { signal });
    this.button("random").addEventListener("click", () => location.assign(this.draw()), { signal });
    // A browser that comes back to the page may have kept the choices.
    window.addEventListener("pageshow", () => this.filter(), { signal });
    // From a card: another one, in place of this page in the history.
    const here = new URLSearchParams(location.search).get("other");
    if (here) location.replace(this.draw(here));
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  button(name) {
    return this.querySelector(`[data-${name}]`);
  }

  filter() {
    const wanted = this.selects.filter((select) => select.value);
    for (const tile of this.tiles) {
      tile.hidden = !wanted.every(({ dataset, value }) => tile.dataset[dataset.by].split(" ").includes(value));
    }
    for (const group of this.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-card]:not([hidden])");
    }
    const shown = this.shown().length;
    this.querySelector("[data-shown]").textContent = shown;
    this.querySelector("[data-nothing]").hidden = shown > 0;
    this.button("reset").hidden = wanted.length === 0;
    this.button("random").disabled = shown === 0;
  }

  reset() {
    for (const select of this.selects) select.value = "";
    this.filter();
    this.selects[0].focus(); // the button is gone
  }

  shown() {
    return this.tiles.filter((tile) => !tile.hidden);
  }

  /** The address of a card among those shown, other than `except`; rather one not seen before. */
  draw(except) {
    const others = this.shown().filter((tile) => tile.dataset.card !== except);
    const unseen = others.filter((tile) => tile.querySelector("[data-seen]").hidden);
    const from = unseen.length ? unseen : others;
    return from[Math.floor(Math.random() * from.length)].querySelector("a").href;
  }
}

customElements.define("guide-deck", GuideDeck);
