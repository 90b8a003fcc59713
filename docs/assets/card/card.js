/** A dilemma read alone: marks the reader's own choices among the considerations. Keeps nothing. */
class GuideCard extends HTMLElement {
  connectedCallback() {
    this.compare = () => {
      const chosen = (name) => this.querySelector(`input[name="${name}"]:checked`)?.value;
      const step = chosen("step");
      for (const way of this.querySelectorAll("[data-way]")) {
        way.querySelector("[data-own]").hidden = way.dataset.way !== chosen("way");
      }
      const given = this.querySelector("[data-step]");
      for (const text of given.querySelectorAll("[data-compare]")) {
        text.hidden = !step || (text.dataset.compare === "same") !== (step === given.dataset.step);
      }
    };
    this.addEventListener("change", this.compare);
    this.compare(); // a browser that comes back to the page may have kept the choices
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.compare);
  }
}

customElements.define("guide-card", GuideCard);
