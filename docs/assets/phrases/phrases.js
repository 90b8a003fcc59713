// Finds a phrase by what happens: the words typed, within the place chosen by the links above (the address's #).
const FOLDS = { æ: "ae", ø: "oe", å: "aa" };
const fold = (text) => text.toLowerCase().replace(/[æøå]/g, (letter) => FOLDS[letter]).replace(/\s+/g, " ");

class GuidePhrases extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.found = this.querySelector("[role=status]");
    this.items = [...this.querySelectorAll("[data-moments]")].map((item) => ({ item, text: fold(item.textContent) }));
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.field.addEventListener("input", () => this.show(), { signal });
    addEventListener("hashchange", () => this.show(), { signal });
    this.show();
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  show() {
    const words = fold(this.field.value).split(" ").filter(Boolean);
    const moment = location.hash.slice(1);
    const known = this.querySelector(`.moments a[href$="#${CSS.escape(moment)}"]`) && moment !== "all";
    let count = 0;
    for (const { item, text } of this.items) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden && (!known || item.dataset.moments.split(" ").includes(moment))) count += 1;
    }
    for (const group of this.querySelectorAll(".situation")) group.hidden = !group.querySelector("[data-moments]:not([hidden])");
    this.found.textContent = words.length === 0 ? "" : this.answer(count);
  }

  answer(count) {
    if (count === 0) return this.dataset.none;
    return count === 1 ? this.dataset.one : this.dataset.many.replace("{n}", count);
  }
}

customElements.define("guide-phrases", GuidePhrases);
