/** A meeting about dilemmas on one screen: made ready, gone through phase by phase, and written down. Sends nothing. */
import { Agenda } from "./agenda.js";
import { Clock, asClock } from "./clock.js";
import { forget, keep, kept } from "./keep.js";
import { cast, show, typed } from "./votes.js";
import { give } from "../site/give.js";

class GuideMeeting extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    this.words = JSON.parse(this.named("words").textContent);
    this.cards = [...this.querySelectorAll("template[data-card]")];
    this.clock = new Clock((left, before) => this.tick(left, before));
    this.agenda = new Agenda((name) => this.named(name), this.cards, JSON.parse(this.named("plans").textContent), this.words);
    this.spot = this.named("slot");
    this.listen(this, "click", ({ target }) => this[target.closest("[data-do]")?.dataset.do]?.());
    this.listen(this.named("setup"), "change", ({ target }) => this.agenda.change(target.name));
    this.listen(this.named("stage"), "input", ({ target }) => this.input(target));
    this.listen(document, "fullscreenchange", () => this.label("full", Boolean(document.fullscreenElement)));
    // Written and neither kept nor saved: ask before it is lost.
    this.listen(window, "beforeunload", (event) => this.unsaved && event.preventDefault());
    this.querySelector("[data-do=full]").hidden = !document.fullscreenEnabled;
    this.agenda.offer();
    this.agenda.draw(this.cards.find((card) => `#${card.dataset.card}` === location.hash)?.dataset.card);
    const old = kept();
    if (old?.cards?.every((id) => this.template(id))) this.resume(old);
  }

  disconnectedCallback() {
    this.stop.abort();
    this.clock.pause();
    this.stage(false);
  }

  listen(target, name, act) {
    target.addEventListener(name, act, { signal: this.stop.signal });
  }

  named(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  template(id) {
    return this.cards.find((card) => card.dataset.card === id);
  }

  say(text) {
    this.named("said").textContent = text;
  }

  /** The state of a meeting; everything in it can be kept as JSON. */
  start() {
    const { plan, ids } = this.agenda;
    const [opening, ...rest] = this.dataset.phases.split(" ");
    const closing = rest.pop();
    const phases = [[opening], ...ids.flatMap((_, i) => rest.map((phase) => [phase, i])), [closing]];
    const by = this.agenda.field("by").value;
    const stay = this.querySelector("[name=keep]").checked;
    this.state = { plan, cards: ids, phases, by, stay, at: 0, votes: [], decisions: ids.map(() => "") };
    this.go(0);
  }

  resume(state) {
    this.state = state;
    this.go(state.at, state.left);
    this.pause();
    this.say(this.words.resumed);
  }

  next() {
    this.go(this.state.at + 1);
  }

  back() {
    this.go(this.state.at - 1);
  }

  end() {
    this.go(this.state.phases.length - 1);
  }

  /** Shows phase number `at` and starts its time. */
  go(at, left) {
    const { phases, plan, cards, by, votes, decisions } = this.state;
    const [phase, card] = phases[at];
    const last = at === phases.length - 1;
    this.state.at = at;
    this.stage(true);
    Object.assign(this.named("stage").dataset, { phase, by });
    this.named("phase").textContent = this.words[phase];
    const where = { n: card + 1, total: cards.length };
    this.named("where").textContent = card === undefined ? "" : this.words.card.replace(/{(\w+)}/g, (_, key) => where[key]);
    this.put(cards[card]);
    show(this.spot, votes[card], by === "hands");
    for (const each of this.querySelectorAll("[data-in]")) {
      each.hidden = !each.dataset.in.split(" ").includes(phase) || ![by, undefined].includes(each.dataset.by);
    }
    this.querySelector("textarea").value = decisions[card] ?? "";
    if (last) this.list();
    this.querySelector("[data-do=back]").disabled = at === 0;
    for (const name of ["next", "end"]) this.querySelector(`[data-do=${name}]`).hidden = last;
    this.clock.left = left ?? plan[phase] * 60;
    this.clock.start();
    this.label("pause", false);
    this.label("next", phase === "consider");
    this.tick(this.clock.left, this.clock.left);
    this.say("");
    scrollTo(0, 0);
    this.querySelector("h1[tabindex]").focus({ preventScroll: true });
  }

  /** The card on the stage; it stays as it is while its phases change. */
  put(id) {
    if (this.spot.dataset.now === (id ?? "")) return;
    this.spot.dataset.now = id ?? "";
    this.spot.replaceChildren(...(id ? [this.template(id).content.cloneNode(true)] : []));
  }

  stage(on) {
    this.named("stage").hidden = !on;
    this.named("intro").hidden = on;
    document.documentElement.classList.toggle("in-meeting", on);
  }

  tick(left, before) {
    this.named("clock").textContent = asClock(left);
    this.named("clock").toggleAttribute("data-over", left < 0);
    if (before > 60 && left <= 60) this.say(this.words.oneLeft);
    if (before > 0 && left <= 0) this.say(this.words.timeUp);
    this.remember();
  }

  remember() {
    if (this.state?.stay) keep({ ...this.state, left: this.clock.left });
  }

  pause() {
    if (this.clock.running) this.clock.pause();
    else this.clock.start();
    this.label("pause", !this.clock.running);
    this.say(this.clock.running ? this.words.running : this.words.paused);
  }

  more() {
    this.clock.add(60);
    this.tick(this.clock.left, this.clock.left);
  }

  /** The button's own word, or its other one. */
  label(name, other) {
    const button = this.querySelector(`[data-do=${name}]`);
    button.dataset.own ??= button.textContent;
    button.textContent = other ? button.dataset.other : button.dataset.own;
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  input(field) {
    const card = this.state.phases[this.state.at][1];
    if (field.type === "textarea") this.state.decisions[card] = field.value;
    if (field.type === "number") this.state.votes[card] = typed(this.spot);
    this.saved = false;
    this.remember();
  }

  cast() {
    const card = this.state.phases[this.state.at][1];
    const votes = cast(this.spot, this.state.votes[card]);
    if (!votes) return this.say(this.words.empty);
    this.state.votes[card] = votes;
    const count = Math.max(...Object.values(votes).map((counts) => counts.reduce((a, b) => a + b)));
    this.say(this.words.cast.replace("{n}", count));
    this.spot.querySelector("[type=radio]").focus(); // ready for the next person
    this.remember();
  }

  list() {
    const rows = this.state.cards.map((id, i) => {
      const row = this.named("decision").content.cloneNode(true);
      row.querySelector("h3").textContent = this.template(id).dataset.title;
      row.querySelector("p").textContent = this.state.decisions[i].trim() || this.words.none;
      return row;
    });
    this.named("day").textContent = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    this.named("decisions").replaceChildren(...rows);
  }

  get unsaved() {
    return !this.saved && !this.state?.stay && this.state?.decisions.some((text) => text.trim());
  }

  print() {
    window.print();
  }

  save() {
    const title = this.querySelector(".decisions h2").innerText;
    give(`${this.words.file}.txt`, "text/plain", `${title}\n\n${this.named("decisions").innerText}\n`);
    this.saved = true;
    this.say(this.words.saved);
  }

  clear() {
    if (this.unsaved && !confirm(this.querySelector("[data-do=clear]").dataset.ask)) return;
    forget();
    this.clock.pause();
    this.state = null;
    this.stage(false);
    this.agenda.draw();
    this.named("setup").querySelector("input").focus();
  }
}

customElements.define("guide-meeting", GuideMeeting);
