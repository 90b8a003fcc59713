/** <guide-placement>: asks, places, explains. Nothing leaves the browser; what few need loads when asked for. */
import { answersOf, findFaults, goTo, tidy } from "./form.js";
import { showResult } from "./result.js";

const PARTS = {
  compare: () => import("./compare.js"),
  file: () => import("./file.js"),
  share: () => import("./share.js"),
  series: () => import("./series.js"),
  team: () => import("./team.js"),
};

class GuidePlacement extends HTMLElement {
  connectedCallback() {
    this.model = JSON.parse(document.getElementById("placement-model").textContent);
    this.form = this.querySelector("form");
    this.title = document.title;
    this.placed = showResult; // a team's round puts its own in this place
    this.listening = new AbortController();
    const on = (target, type, act) => target.addEventListener(type, act, this.listening);
    on(this, "click", (event) => this.clicked(event));
    on(this, "change", ({ target }) => (target.dataset.act ? this.act(target.dataset) : tidy(this.form, target)));
    on(window, "hashchange", () => this.readLink());
    this.readLink();
    try {
      this.part("stored").hidden = !localStorage["guide-placement"]; // written by series.js
    } catch {} // storage is closed
  }

  disconnectedCallback() {
    this.listening.abort();
    document.title = this.title;
  }

  /** The place of this name that the page keeps ready. */
  part(name) {
    return this.querySelector(`[data-place="${name}"]`);
  }

  clicked(event) {
    const target = event.target.closest("button[data-act], a[data-act]");
    if (!target) return;
    event.preventDefault();
    this.act(target.dataset);
  }

  /** Does what a button names: a method of this element, or `part.function` of a module. */
  async act({ act, key }) {
    const [part, what] = act.split(".");
    this.say("");
    return what ? (await PARTS[part]())[what](this) : this[part](key);
  }

  place() {
    if (!findFaults(this).length) this.placed(this, answersOf(this.form));
  }

  print() {
    window.print();
  }

  /** Back to the form with every answer kept, at the answer or question `key`. */
  change(key = "question-safety") {
    this.show(this.form);
    goTo(document.getElementById(key));
  }

  restart() {
    this.form.reset();
    this.change();
  }

  /** Only this one of the form, the result and the other views. */
  show(view) {
    for (const each of this.querySelectorAll("[data-view]")) each.hidden = each !== view;
  }

  say(text) {
    this.part("said").textContent = text;
  }

  readLink() {
    if (location.hash.startsWith("#placement=")) this.act({ act: "compare.read" });
  }
}

customElements.define("guide-placement", GuidePlacement);
