/** A meeting about dilemmas on one screen: made ready here, gone through on the stage, written down. Sends nothing. */
import { GuideElement, store } from "../site/element.js";
import * as files from "../site/files.js";
import { Agenda } from "./agenda.js";
import * as decisions from "./decisions.js";
import * as stage from "./stage.js";

class GuideMeeting extends GuideElement {
  static modules = { decisions, files, stage };

  start() {
    this.cards = [...this.querySelectorAll("template[data-card]")];
    this.keeping = store("trappen-meeting", "sessionStorage");
    this.agenda = new Agenda(this);
    this.on(this.part("setup"), "change", ({ target }) => this.agenda.change(target));
    this.on(this.part("stage"), "input", ({ target }) => stage.typed(this, target));
    this.on(document, "fullscreenchange", () => this.label("full", Boolean(document.fullscreenElement)));
    // Written and neither kept nor saved: ask before it is lost.
    this.on(window, "beforeunload", (event) => this.meeting?.unsaved && event.preventDefault());
    this.part("full").hidden = !document.fullscreenEnabled;
    this.agenda.offer();
    this.agenda.draw(this.cards.find((card) => `#${card.dataset.card}` === location.hash)?.dataset.card);
    if (this.keeping.read() !== null) stage.resume(this);
  }

  end() {
    this.meeting?.clock.pause();
    this.stage(false);
  }

  /** On the stage, or where the meeting is made ready. */
  say(text) {
    this.part(this.part("stage").hidden ? "said-setup" : "said").textContent = text;
  }

  template(id) {
    return this.cards.find((card) => card.dataset.card === id);
  }

  /** The stage fills the screen; off it, the meeting is made ready. */
  stage(on) {
    this.part("stage").hidden = !on;
    this.part("intro").hidden = on;
    document.documentElement.classList.toggle("in-meeting", on);
  }

  /** The button's own word, or its other one. */
  label(name, other) {
    const button = this.part(name);
    button.dataset.own ??= button.textContent;
    button.textContent = other ? button.dataset.other : button.dataset.own;
  }

  /** Browsers may refuse: the promise then fails, and that is told. */
  full() {
    return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  }
}

customElements.define("guide-meeting", GuideMeeting);
