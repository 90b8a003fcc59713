/** The self-check: a calm answer to what was ticked. It counts nothing, stores nothing, and forgets when the page is left. */
import { GuideElement } from "../site/element.js";

class GuideSelfCheck extends GuideElement {
  start() {
    this.boxes = [...this.querySelectorAll("input[type=checkbox]")];
    // The Back button may bring the page as it was left: the next one at this computer shall not see the ticks.
    this.on(window, "pagehide", () => this.forget());
  }

  forget() {
    for (const box of this.boxes) box.checked = false;
    this.part("answer").hidden = true;
  }

  done() {
    const some = this.boxes.some((box) => box.checked);
    this.part("some").hidden = !some;
    this.part("none").hidden = some;
    this.part("answer").hidden = false;
    this.part("answer").focus(); // it is read aloud, and what one can do comes right after it
  }

  clear() {
    this.forget();
    this.boxes[0].focus();
  }
}

customElements.define("guide-self-check", GuideSelfCheck);
