/** <guide-year>: twelve practices of ten minutes with their days, and what was done of them. Kept only where it is chosen. */
import { written } from "../placement/days.js";
import { fill, GuideElement, store } from "../site/element.js";
import * as files from "../site/files.js";
import { daysOf } from "./dates.js";
import { empty, isStart, sound } from "./state.js";

const NAME = "trappen-year";
const place = store(NAME);

class GuideYear extends GuideElement {
  static modules = { files, taken: () => import("./taken.js") };

  start() {
    const ids = (part) => [...this.part(part).children].map(({ dataset }) => dataset.ten);
    const values = (selector) => [...this.querySelectorAll(selector)].map(({ value }) => value);
    this.known = {
      proposed: ids("twelve"),
      all: [...ids("twelve"), ...ids("ready")],
      every: values("[name=every] option").map(Number),
      off: values("[name=off]"),
    };
    this.state = empty(this.known.proposed);
    this.on(this, "change", ({ target }) => this.changed(target));
    this.on(window, "storage", ({ key }) => key === NAME && this.read()); // another tab
    this.show();
    this.read();
  }

  /** What is kept, if anything. */
  read() {
    const kept = place.read();
    this.field("keep").checked = kept !== null;
    const fault = kept === null ? null : this.take(kept);
    if (fault) this.say(this.words[fault]);
  }

  field(name) {
    return this.querySelector(`[name=${name}]`);
  }

  get rows() {
    return [...this.part("twelve").children];
  }

  /** Takes a plan that was kept or opened; tells what is wrong with it, if anything. */
  take(value) {
    const found = sound(value, this.known);
    if (!found) return "unreadable";
    this.state = found.state;
    this.show();
    return found.fault;
  }

  changed(field) {
    if (field.type === "file") return this.using("taken", ({ open }) => open(this, field));
    if (field.name === "keep") return this.remember(field.checked);
    const { state } = this;
    const all = (name) => [...this.querySelectorAll(`[name=${name}]`)];
    if (isStart(this.field("start").value)) state.start = this.field("start").value;
    state.every = Number(this.field("every").value);
    state.time = this.field("time").value;
    state.off = all("off").flatMap(({ checked, value }) => (checked ? [value] : []));
    state.held = all("held").map(({ checked }) => checked);
    state.led = all("led").map(({ value }) => value.trim());
    this.showDays();
    return this.keep();
  }

  /** The next of the same kind that stands ready; the one that was there waits as the last of them. */
  swap(id) {
    const row = this.rows.find(({ dataset }) => dataset.ten === id);
    const other = [...this.part("ready").children].find(({ dataset }) => dataset.what === row.dataset.what);
    if (!other) return;
    row.replaceWith(other);
    this.part("ready").append(row);
    this.state.chosen = this.rows.map(({ dataset }) => dataset.ten);
    this.show();
    other.querySelector("button").focus();
    this.say(fill(this.words.swapped, { title: other.querySelector("a").textContent }));
    this.keep();
  }

  /** Nothing stays, here or on the page; until it is left, it can be brought back. */
  clear() {
    this.gone = [this.state, this.field("keep").checked];
    const gone = place.forget();
    this.field("keep").checked = !gone;
    this.state = empty(this.known.proposed);
    this.show();
    this.part("undo").hidden = false;
    this.say(this.words[gone ? "cleared" : "not-cleared"]);
  }

  undo() {
    [this.state, this.field("keep").checked] = this.gone;
    this.part("undo").hidden = true;
    this.show();
    this.keep();
    this.field("start").focus(); // the button is gone
  }

  remember(wanted) {
    if (wanted) return this.say(this.words[this.keep() ? "keeping" : "not-kept"]);
    return this.say(this.words[place.forget() ? "forgotten" : "not-cleared"]);
  }

  keep() {
    const box = this.field("keep");
    if (!box.checked) return false;
    box.checked = place.keep(this.state);
    if (!box.checked) this.say(this.words["not-kept"]);
    return box.checked;
  }

  days() {
    const { state } = this;
    return state.start ? daysOf(state, state.chosen.length, this.dataset.holidays.split(" ").filter(Boolean)) : [];
  }

  /** Everything as the state has it. */
  show() {
    const { state } = this;
    const items = new Map([...this.querySelectorAll("[data-ten]")].map((item) => [item.dataset.ten, item]));
    this.part("twelve").append(...state.chosen.map((id) => items.get(id)));
    this.part("ready").append(...[...items].flatMap(([id, item]) => (state.chosen.includes(id) ? [] : [item])));
    for (const name of ["start", "every", "time"]) this.field(name).value = state[name];
    for (const box of this.querySelectorAll("[name=off]")) box.checked = state.off.includes(box.value);
    this.querySelectorAll(".year-log tbody tr").forEach((line, i) => {
      const row = this.rows[i];
      const [kind, name] = ["[data-part=kind]", "a"].map((part) => row.querySelector(part).textContent);
      line.querySelector("[data-part=log-what]").textContent = `${kind}: ${name}`;
      line.querySelector("[name=held]").checked = state.held[i];
      line.querySelector("[name=led]").value = state.led[i];
    });
    const kinds = [...this.part("ready").children].map(({ dataset }) => dataset.what);
    for (const row of this.rows) row.querySelector("button").hidden = !kinds.includes(row.dataset.what);
    this.showDays();
  }

  showDays() {
    const days = this.days();
    this.rows.forEach((row, i) => {
      const told = days[i] ? written(days[i].day) + (days[i].moved ? ` · ${this.words.moved}` : "") : "";
      row.querySelector("[data-part=when]").textContent = told;
    });
    const cells = this.querySelectorAll("[data-part=log-day]");
    cells.forEach((cell, i) => {
      cell.textContent = days[i] ? short(days[i].day) : "";
    });
    const span = days.length ? fill(this.words.span, { from: written(days[0].day), to: written(days.at(-1).day) }) : "";
    if (this.part("span").textContent !== span) this.part("span").textContent = span;
  }

  refresh() {
    this.changed(this.field("start"));
  }
}

/** "3. dec. 2026", the day beside its month. */
function short(day) {
  const form = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(document.documentElement.lang, form).format(new Date(day)).replace(" ", "\u00a0");
}

customElements.define("guide-year", GuideYear);
