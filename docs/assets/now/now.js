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
    this.unfold(country);
  }

  /** What folds because it holds in the other country stands open for who is there. */
  unfold(country) {
    for (const each of this.querySelectorAll("details[data-country]")) each.open = each.dataset.country === country;
  }

  /** Kept only because the reader chose, and forgotten when both are asked for. */
  choose(country) {
    if (country) this.say(this.kept.keep(country) ? "" : this.words["not-kept"]);
    else this.say(this.kept.forget() ? "" : this.words["not-cleared"]);
    this.unfold(country);
  }
}

customElements.define("guide-now", GuideNow);
