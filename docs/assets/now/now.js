/** The pages for when it happens now: keeps the country the reader chose, and prints. All else works without. */
import { GuideElement, store } from "../site/element.js";
import * as files from "../site/files.js";

class GuideNow extends GuideElement {
  static modules = { files };

  start() {
    this.kept = store("trappen-country");
    this.on(this, "change", ({ target }) => target.name === "country" && this.choose(target.value));
    this.refresh();
  }

  refresh() {
    const country = this.kept.read();
    const choice = [...this.querySelectorAll("[name=country]")].find(({ value }) => value && value === country);
    if (choice) choice.checked = true;
  }

  /** Kept only because the reader chose, and forgotten when both are asked for. */
  choose(country) {
    if (country) this.say(this.kept.keep(country) ? "" : this.words["not-kept"]);
    else this.say(this.kept.forget() ? "" : this.words["not-cleared"]);
  }
}

customElements.define("guide-now", GuideNow);
