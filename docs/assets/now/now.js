/** The pages for when it happens now: keeps the country the reader chose, and prints. All else works without. */
import { ask, show } from "../site/country.js";
import { GuideElement } from "../site/element.js";
import * as files from "../site/files.js";

class GuideNow extends GuideElement {
  static modules = { files };

  start() {
    ask(this);
  }

  refresh() {
    show();
  }
}

customElements.define("guide-now", GuideNow);
