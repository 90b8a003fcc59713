/** A meeting about dilemmas on one screen: made ready here, gone through on the stage, written down. Sends nothing. */
import { GuideElement, store } from "../site/element.js";
import { Agenda } from "./agenda.js";

class GuideMeeting extends GuideElement {
  static modules = {
    files: () => import("../site/files.js"),
    record: () => import("./record.js"),
    slide: () => import("./slide.js"),
    stage: () => import("./stage.js"),
    start: () => import("./start.js"),
  };

  start() {
    this.keeping = store("trappen-meeting", "sessionStorage");
    this.last = null; // the record of the last meeting
    this.agenda = new Agenda(this);
    this.on(this.part("setup"), "change", ({ target }) => this.changed(target));
    this.on(document, "fullscreenchange", () => this.label("full", Boolean(document.fullscreenElement)));
    // Written and neither kept nor saved: ask before it is lost.
    this.on(window, "beforeunload", (event) => this.meeting?.unsaved && event.preventDefault());
    this.part("full").hidden = !document.fullscreenEnabled;
    this.agenda.offer();
    this.agenda.draw(this.card()?.[0]);
    this.on(window, "hashchange", () => this.meeting ?? this.address());
    this.ready = this.attempt(() => this.goOn());
  }

  /** What the page begins with: a meeting this tab has kept, a plan in the address, the record of the last meeting. */
  async goOn() {
    if (this.keeping.read() !== null) await (await this.load("stage")).resume(this);
    else if (!this.card()) await this.address();
    if (store("trappen-last-meeting").read() !== null) (await this.load("start")).kept(this);
  }

  /** What has come onto the slide may ask for smaller letters. */
  async act(what) {
    await super.act(what);
    if (this.meeting) this.using("slide", ({ fit }) => fit(this.part("slide")));
  }

  end() {
    this.meeting?.clock.pause();
    this.meeting?.awake?.release();
    this.sizes?.disconnect();
    this.stage(false);
  }

  /** A field of the setup: what it starts with is read by a module of its own. */
  async changed(field) {
    const [, name] = field.dataset.act?.split(".") ?? [];
    if (name) await (await this.load("start"))[name](this, field);
    else this.agenda.change(field);
  }

  /** The card that the address names. */
  card() {
    return this.agenda.cards.find(([id]) => `#${id}` === location.hash);
  }

  /** What the address names: a card, a place on the page, or a plan, which may have got lost on its way. */
  async address() {
    const name = location.hash.slice(1);
    if (this.card()) this.agenda.draw(name);
    else if (name && !document.getElementById(name)) await (await this.load("start")).plan(this, location.hash);
  }

  /** On the stage, or where the meeting is made ready. */
  say(text) {
    this.part(this.part("stage").hidden ? "said-setup" : "said").textContent = text;
  }

  /** The stage fills the screen; off it, the meeting is made ready. */
  stage(on) {
    this.part("stage").hidden = !on;
    this.part("intro").hidden = on;
    document.documentElement.classList.toggle("in-meeting", on);
  }

  /** The button's own word, or its other one. */
  label(name, other) {
    const { dataset, firstElementChild } = this.part(name); // beside it stands the key that does the same
    dataset.own ??= firstElementChild.textContent;
    firstElementChild.textContent = other ? dataset.other : dataset.own;
  }

  /** Browsers may refuse: the promise then fails, and that is told. */
  full() {
    return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  }
}

customElements.define("guide-meeting", GuideMeeting);
