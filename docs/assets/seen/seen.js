/** Remembers which cards were seen, on this device and only while the reader wants it. */
const KEY = "trappen-seen-cards"; // card ids; both languages share them

class GuideSeen extends HTMLElement {
  connectedCallback() {
    this.box = this.querySelector("input");
    this.change = () => this.keep(this.box.checked ? [] : null);
    this.clear = () => {
      this.keep(null);
      this.box.focus(); // the button is gone
    };
    this.box.addEventListener("change", this.change);
    this.querySelector("button").addEventListener("click", this.clear);
    const kept = this.kept();
    if (kept) this.keep(kept);
    else this.show(null);
  }

  disconnectedCallback() {
    this.box.removeEventListener("change", this.change);
    this.querySelector("button").removeEventListener("click", this.clear);
  }

  /** The ids kept, or null when nothing is to be kept. */
  kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(found) ? found : null;
    } catch {
      return null; // storage is closed, or holds something else
    }
  }

  keep(ids) {
    const card = this.dataset.card;
    const all = ids && [...new Set(card ? [...ids, card] : ids)];
    try {
      if (all) localStorage.setItem(KEY, JSON.stringify(all));
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is closed: it works until the page is left.
    }
    this.show(all);
  }

  show(ids) {
    this.box.checked = ids !== null;
    this.querySelector("[data-kept]").hidden = ids === null;
    this.querySelector("[data-count]").textContent = ids?.length ?? 0;
    for (const tile of document.querySelectorAll("li[data-card]")) {
      tile.querySelector("[data-seen]").hidden = !ids?.includes(tile.dataset.card);
    }
  }
}

customElements.define("guide-seen", GuideSeen);
