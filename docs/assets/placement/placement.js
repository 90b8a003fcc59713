/** <guide-placement>: asks, places, explains. Nothing leaves the browser; all but the form loads when it is needed. */
import { GuideElement, store } from "../site/element.js";
import { answersOf, goTo, lookUp, remember, showFaults, tidy } from "./form.js";
import { showResult } from "./result.js";

class GuidePlacement extends GuideElement {
  static modules = {
    compare: () => import("./compare.js"),
    file: () => import("./file.js"),
    files: () => import("../site/files.js"),
    series: () => import("./series.js"),
    share: () => import("./share.js"),
    team: () => import("./team.js"),
  };

  start() {
    this.model = JSON.parse(document.getElementById("placement-model").textContent);
    this.form = this.querySelector("form");
    this.results = []; // that others brought as links
    this.round = null; // of a team
    this.on(this, "change", ({ target }) => this.changed(target));
    this.on(window, "hashchange", () => this.readLink());
    // What shares loads when the reader comes near, to be here at the click. Nothing is asked of a server while answering.
    for (const type of ["pointermove", "focusin"])
      this.on(this.part("tools"), type, () => this.load("share").catch(() => null));
    this.part("stored").hidden = store("guide-placement").read() === null; // written by series.js
    if (lookUp(this)) this.attempt(() => this.place()); // it stood there when this page was left
    this.attempt(() => this.readLink());
  }

  changed(target) {
    if (target.dataset.act) return this.act(target.dataset);
    if (!this.form.contains(target)) return null;
    tidy(target);
    return remember(this, false);
  }

  place() {
    if (showFaults(this)) return null;
    const answers = answersOf(this.form);
    if (this.round) return this.using("team", ({ take }) => take(this, answers));
    showResult(this, answers);
    return remember(this, true);
  }

  /** Back to the form with every answer kept, at the answer or question `key`. */
  change(key = "question-safety") {
    this.show(this.form);
    remember(this, false);
    goTo(document.getElementById(key));
  }

  restart() {
    this.form.reset();
    if (this.round) this.modules.team.leave(this);
    this.change();
  }

  /** Only this one of the form, the result and the other views. */
  show(view) {
    for (const each of this.querySelectorAll("[data-view]")) each.hidden = each !== view;
  }

  /** Whatever the address names that is no place on this page is a result, or a link that got lost on its way. */
  readLink() {
    const name = location.hash.slice(1);
    if (name && !document.getElementById(name)) return this.act({ act: "compare.read" });
    return null;
  }
}

customElements.define("guide-placement", GuidePlacement);
