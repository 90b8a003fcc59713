/** A dilemma read alone: marks the reader's own choices among the considerations. Keeps nothing. */
import { GuideElement } from "../site/element.js";

class GuideCard extends GuideElement {
  start() {
    this.on(this, "change", () => this.refresh());
    this.refresh(); // a browser that comes back to the page may have kept the choices
  }

  refresh() {
    const chosen = (name) => this.querySelector(`input[name="${name}"]:checked`)?.value;
    const step = chosen("step");
    for (const way of this.querySelectorAll("[data-way]")) {
      way.querySelector("[data-own]").hidden = way.dataset.way !== chosen("way");
    }
    const given = this.querySelector("[data-step]");
    for (const text of given.querySelectorAll("[data-compare]")) {
      text.hidden = !step || (text.dataset.compare === "same") !== (step === given.dataset.step);
    }
  }
}

customElements.define("guide-card", GuideCard);
