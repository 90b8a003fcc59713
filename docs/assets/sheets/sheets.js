/** The printed cards: lays the chosen themes on as few sheets as needed, backs behind their fronts. */
import { GuideElement } from "../site/element.js";
import * as files from "../site/files.js";

class GuideSheets extends GuideElement {
  static modules = { files };

  start() {
    this.size = Number(this.dataset.perSheet);
    this.fronts = [...this.querySelectorAll("[data-front]")];
    this.backs = [...this.querySelectorAll("[data-back]")];
    if (!this.fronts.length) return; // the vote cards: there is nothing to choose
    this.on(this, "change", () => this.refresh());
    this.refresh(); // a browser that comes back to the page may have kept the choices
  }

  refresh() {
    const themes = [...this.querySelectorAll("input:checked")].map((box) => box.value);
    const fronts = this.fronts.filter((face) => !themes.length || themes.includes(face.dataset.theme));
    const ids = fronts.map((face) => face.dataset.front);
    this.place("front", fronts);
    this.place(
      "back",
      this.backs.filter((face) => ids.includes(face.dataset.back)),
    );
    this.count("cards", fronts.length);
    this.count("sheets", Math.ceil(fronts.length / this.size));
  }

  place(side, faces) {
    this.querySelectorAll(`[data-side="${side}"]`).forEach((sheet, i) => {
      const mine = faces.slice(i * this.size, (i + 1) * this.size);
      sheet.querySelector(".faces").replaceChildren(...mine);
      sheet.hidden = mine.length === 0;
    });
  }

  /** Written only when it changes, for it is read aloud. */
  count(name, number) {
    if (this.part(name).textContent !== String(number)) this.part(name).textContent = number;
  }
}

customElements.define("guide-sheets", GuideSheets);
