/** <guide-work-form>: filled in, printed, copied; kept only if the reader wants. Nothing of it leaves the page. */
import { chosen, hold } from "../site/country.js";
import { fill, GuideElement, store } from "../site/element.js";
import { warn } from "../site/personal.js";
import { answersOf, hasAnswers, match, put } from "./answers.js";
import { checkDates } from "./dates.js";

class GuideWorkForm extends GuideElement {
  static modules = {
    clearing: () => import("./clearing.js"),
    day: () => import("./day.js"),
    files: () => import("../site/files.js"),
    take: () => import("./take.js"),
  };

  start() {
    this.fields = [...this.querySelectorAll("[data-field]")];
    this.keeping = store(`trappen-form-${this.dataset.form}`);
    this.on(this, "input", ({ target }) => target.closest("[data-field]") && this.changed(target));
    this.on(this.part("keep"), "change", () => this.keep());
    this.on(this.querySelector("#open"), "change", ({ target }) => this.using("take", ({ open }) => open(this, target)));
    for (const type of ["beforeprint", "afterprint", "resize"])
      this.on(window, type, () => this.part("day") && this.using("day", ({ draw }) => draw(this, type === "beforeprint")));
    // Written and neither kept nor saved: ask before it is lost.
    this.on(window, "beforeunload", (event) => this.unsaved && event.preventDefault());
    this.resume();
    const country = this.querySelector(`[name=country][value="${chosen()}"]`);
    if (country) country.checked ||= !this.querySelector("[name=country]:checked");
    this.attempt(() => this.show());
    // Here before it is asked for: Safari lets a page copy only then, and to delete asks nothing of a server.
    for (const name of ["clearing", "files", "take"]) this.attempt(() => this.load(name));
  }

  /** What the device has of this form; what makes no sense is left out, and that is said. */
  resume() {
    const found = this.keeping.read();
    this.part("keep").checked = found !== null;
    if (found !== null) this.use(match(this.fields, found?.answers), this.words.resumed);
  }

  refresh() {
    return this.show();
  }

  /** Fills in answers that were kept or saved, and says how many of them could not be used. */
  use({ answers, dropped }, done) {
    put(this.fields, answers);
    if (this.querySelector("[data-spare] :is(textarea):not(:placeholder-shown)")) this.more();
    this.say(dropped ? `${done} ${fill(this.words.dropped, { n: dropped })}` : done);
    return this.show();
  }

  changed(field) {
    this.unsaved = true;
    if (this.part("keep").checked) this.keep();
    return this.show(field);
  }

  keep() {
    const box = this.part("keep");
    const done = box.checked ? this.keeping.keep({ answers: answersOf(this.fields) }) : this.keeping.forget();
    if (done) this.unsaved = !box.checked && hasAnswers(this.fields);
    else this.say(this.words[box.checked ? "not-kept" : "not-cleared"]);
    box.checked &&= done;
  }

  /** The cards of the next sheets. */
  more() {
    for (const card of this.querySelectorAll("[data-spare]")) card.hidden = false;
    this.part("more").hidden = true;
  }

  /** Blocks wait behind gates that are not answered, and close behind one that is not open. A sheet without answers has all. */
  show(field) {
    const country = this.querySelector("[name=country]:checked")?.value;
    if (country !== this.country) hold(country, this);
    this.country = country;
    let way = "open";
    for (const block of this.querySelectorAll("[data-block], [data-field=country]")) {
      const bound = block.dataset.country;
      const elsewhere = bound && country && bound !== country;
      block.hidden = way === "closed" || Boolean(elsewhere);
      block.classList.toggle("work__waits", way === "waits" || Boolean(bound && !country));
      if (bound && !country) way = way === "closed" ? way : "waits";
      else if (!elsewhere && way === "open") way = this.gates(block);
    }
    checkDates(this, country);
    warn(this.part("personal"), [...this.querySelectorAll("textarea[name]")], field);
    grow(this);
    return this.part("day") && this.using("day", ({ draw }) => draw(this));
  }

  /** How it goes on after a block: open, waits or closed. */
  gates(block) {
    const state = block.querySelector("[data-state]");
    if (!state) return "open";
    const gates = [...block.querySelectorAll("[data-gate]")];
    const said = gates.map((gate) => gate.querySelector(":checked")?.value);
    gates.forEach((gate, i) => {
      const stop = gate.querySelector("[data-stop]");
      stop.hidden = said[i] === "yes";
      stop.classList.toggle("work__waits", !said[i]);
    });
    const waiting = said.filter((answer) => !answer).length;
    const way = said.includes("no") ? "closed" : waiting ? "waits" : "open";
    const text = fill(this.words[waiting === 1 && way === "waits" ? "waits-one" : way], { n: waiting });
    if (state.textContent !== text) state.textContent = text;
    state.dataset.state = way;
    return way;
  }
}

/** Room for what is written, in browsers whose fields do not grow by themselves. */
function grow(host) {
  if (CSS.supports("field-sizing", "content")) return;
  for (const area of host.querySelectorAll("[data-lines]")) {
    area.rows = Number(area.dataset.lines);
    while (area.scrollHeight > area.clientHeight && area.rows < 60) area.rows += 1;
  }
}

customElements.define("guide-work-form", GuideWorkForm);
