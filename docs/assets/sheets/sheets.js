/** The printed cards: lays the chosen themes on as few sheets as needed, backs behind their fronts. */
class GuideSheets extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.fronts = [...this.querySelectorAll("[data-front]")];
    this.backs = [...this.querySelectorAll("[data-back]")];
    const form = this.querySelector("[data-themes]");
    form.addEventListener("change", () => this.lay(), { signal });
    form.querySelector("button").addEventListener("click", () => window.print(), { signal });
    window.addEventListener("pageshow", () => this.lay(), { signal });
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  lay() {
    const themes = [...this.querySelectorAll("input:checked")].map((box) => box.value);
    const fronts = this.fronts.filter((face) => !themes.length || themes.includes(face.dataset.theme));
    const ids = fronts.map((face) => face.dataset.front);
    this.place("front", fronts);
    this.place("back", this.backs.filter((face) => ids.includes(face.dataset.back)));
    this.querySelector("[data-cards]").textContent = fronts.length;
    this.querySelector("[data-sheets]").textContent = Math.ceil(fronts.length / 8);
  }

  place(side, faces) {
    this.querySelectorAll(`[data-sheet="${side}"]`).forEach((sheet, i) => {
      const mine = faces.slice(i * 8, i * 8 + 8);
      sheet.querySelector(".faces").replaceChildren(...mine);
      sheet.hidden = mine.length === 0;
    });
  }
}

customElements.define("guide-sheets", GuideSheets);
