/** The pages for when it happens now: keeps the country the reader chose, and prints. All else works without. */
import { choose, chosen, hold } from "../site/country.js";
import { GuideElement } from "../site/element.js";
import * as files from "../site/files.js";

class GuideNow extends GuideElement {
  static modules = { files };

  start() {
    this.on(this, "change", ({ target }) => target.name === "country" && this.choose(target.value));
    this.refresh();
  }

  refresh() {
    const choice = this.querySelector(`[name=country][value="${chosen()}"]`);
    if (choice) choice.checked = true;
    hold();
  }

  /** Kept only because the reader chose, and forgotten when both are asked for. */
  choose(country) {
    this.say(choose(country) ? "" : this.words[country ? "not-kept" : "not-cleared"]);
    hold(country);
  }
}

customElements.define("guide-now", GuideNow);
