/** <guide-placement>: one reader places a case. */
import { ask } from "../site/country.js";
import { store } from "../site/element.js";
import { Asking } from "./asking.js";

class GuidePlacement extends Asking {
  start() {
    ask(this);
    super.start();
    this.part("stored").hidden = store("guide-placement").read() === null; // written by series.js
  }
}

customElements.define("guide-placement", GuidePlacement);
