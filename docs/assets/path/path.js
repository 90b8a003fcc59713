/** The path: what was done, the plan of last time, what is due. Kept only where the reader chooses so. */

import { build } from "../site/build.js";
import { element, fill, GuideElement } from "../site/element.js";
import { place } from "./place.js";
import { due } from "./schedule.js";
import { all, decode, empty, encode, learn } from "./state.js";
import { today } from "./today.js";

const AT_ONCE = 3; // questions before a part
const CHANGED = "guide-path-changed";
const given = globalThis.trappenPath; // the same on every page of the path, so it comes in a file of its own
let memory = empty(); // of this page, where nothing is kept

class GuidePath extends GuideElement {
  static modules = {
    calendar: () => import("./calendar.js"),
    files: () => import("../site/files.js"),
    keeping: () => import("./keeping.js"),
    kept: () => import("./kept.js"),
    question: () => import("../question/question.js"),
    review: () => import("./review.js"),
    sheet: () => import("./sheet.js"),
  };

  atOnce = AT_ONCE;
  words = given?.words;

  start() {
    this.model = given.model;
    this.place = place();
    this.page = this.closest(".path");
    this.on(this, "change", ({ target }) => this.changed(target));
    this.on(document, CHANGED, () => this.refresh());
    this.on(window, "storage", () => this.refresh()); // another tab
    if ("records" in this.dataset) this.on(document, "guide-answered", ({ detail }) => this.answered(detail));
    const early = this.querySelector("[name=role]:checked, .path-plan :checked"); // chosen before the script was here
    if (early) this.changed(early);
    this.refresh();
  }

  end() {
    for (const each of this.page?.querySelectorAll("p[data-role]") ?? []) each.hidden = false;
  }

  /** What is known: as it is kept, or of this page alone. */
  read() {
    const text = this.place.read();
    this.keeping = text !== null || !this.place.own;
    if (text === null) return memory;
    const found = decode(text, this.model);
    if (!found || found.dropped) this.say(this.words[found ? "dropped" : "unreadable"]);
    memory = found?.state ?? empty();
    return memory;
  }

  /** Reads anew before it writes: another tab may have written. */
  change(act) {
    const state = this.read();
    act(state);
    const kept = !this.keeping || this.place.keep(encode(state));
    document.dispatchEvent(new Event(CHANGED));
    if (!kept) this.say(this.words["not-kept"]);
    return kept;
  }

  changed(field) {
    if (this.dataset.panel === "keeping") return this.using("keeping", (it) => it.changed(this, field));
    if (field.name === "role") return this.change((state) => Object.assign(state, { role: field.value }));
    const [when, act] = ["when", "act"].map((side) => this.querySelector(`[name=${side}]:checked`)?.value);
    if (!when || !act) return null;
    const part = this.page.dataset.partKey;
    return this.change((state) => Object.assign(state.plans, { [part]: [when, act] }));
  }

  answered({ key, right, sure, last }) {
    this.change((state) => learn(state, { key, right, sure }, today(), this.model));
    if (last && this.part("onward")) this.part("onward").hidden = false;
  }

  sentence([when, act], part) {
    const plan = this.model.plans[part];
    return fill(this.words.plan, { when: plan.when[when], act: plan.act[act] });
  }

  refresh() {
    const state = this.read();
    const waiting = due(all(state), today());
    this.showStart(state, waiting);
    const plan = state.plans[this.page.dataset.partKey];
    const sentence = this.part("sentence");
    if (sentence) {
      for (const box of this.querySelectorAll(".path-plan input")) box.checked = plan?.includes(box.value) ?? box.checked;
      sentence.textContent = plan ? this.sentence(plan, this.page.dataset.partKey) : "";
    }
    for (const mark of this.page.querySelectorAll(".tag[data-done]")) mark.hidden = !state.parts.includes(mark.dataset.done);
    const { panel } = this.dataset;
    if (panel) this.attempt(() => this.using(panel, ({ show }) => show?.(this, state)));
  }

  showStart(state, waiting) {
    const last = this.part("last");
    if (!last) return;
    const plan = state.plans[last.dataset.of];
    last.hidden = !plan;
    if (plan) last.replaceChildren(element("b", this.words.rehearse), ` ${this.sentence(plan, last.dataset.of)}`);
    this.part("due").hidden = !waiting.length;
    this.part("due").firstElementChild.textContent = fill(this.words["due-first"], { n: Math.min(waiting.length, AT_ONCE) });
    for (const box of this.querySelectorAll("[name=role]")) box.checked = box.value === state.role;
    const known = state.role && this.page.querySelector(`p[data-role="${state.role}"]`) !== null;
    for (const each of this.page.querySelectorAll("p[data-role]")) {
      each.hidden = known && each.dataset.role !== state.role;
    }
  }
}

/** The questions of the path get their words and buttons before their own script begins, which a panel brings. */
function equip(question) {
  const controls = build(given.controls);
  if (!("sure" in question.dataset)) controls.content.querySelector(".ask__sure").remove();
  question.append(controls);
  question.words = given.asking;
}

if (given) for (const each of document.querySelectorAll("guide-question")) equip(each);
customElements.define("guide-path", GuidePath);
