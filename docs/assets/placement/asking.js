/** What asks, places and answers with a plan. Nothing leaves the browser; all but the form loads when needed. */
import { GuideElement } from "../site/element.js";
import { answersOf, goTo, mend, showFaults, tidy, undo } from "./form.js";
import { FIRST, lookUp, remember, step } from "./history.js";
import * as leaves from "./leaves.js";

export class Asking extends GuideElement {
  static modules = {
    file: () => import("./file.js"),
    files: () => import("../site/files.js"),
    leaves,
    plan: () => import("./plan.js"),
    series: () => import("./series.js"),
    share: () => import("./share.js"),
    shared: () => import("./shared.js"),
  };

  start() {
    this.model = JSON.parse(document.getElementById("placement-model").textContent);
    this.form = this.querySelector("form");
    for (const each of this.form.querySelectorAll("[type=radio]")) each.id = `${each.name}.${each.value}`;
    this.plan = {}; // what the reader wrote into it
    this.on(this, "change", ({ target }) => this.changed(target));
    this.on(this, "input", ({ target }) => this.written(target));
    this.on(window, "popstate", ({ state }) => state?.run && this.stand(this.recall(state), true));
    this.on(window, "hashchange", () => this.readLink());
    // What the plan and its ways out need is here before it is asked for: nothing is asked of a server while answering.
    const ready = () => this.using("plan", ({ learn }) => learn(this)).catch(() => null);
    if (document.readyState === "complete") ready();
    else this.on(window, "load", ready);
    for (const type of ["pointermove", "focusin"])
      this.on(this.part("tools"), type, () => this.load("share").catch(() => null));
    this.attempt(() => this.stand(this.recall(history.state))); // as it stood when this page was left
    this.attempt(() => this.readLink());
  }

  /** Brings back what an entry of the history holds, and tells where it stands. */
  recall(held) {
    return lookUp(this, held);
  }

  /** The leaf, or the plan, that history names. */
  async stand(leaf, told = false) {
    if (leaf !== "plan") {
      this.show(this.form);
      leaves.show(this, leaf, told);
      return;
    }
    if (!(await this.place(null, false))) leaves.show(this, FIRST);
  }

  changed(target) {
    const { act, plan } = target.dataset;
    // A field of the plan may be left for a button, which has to stay where it is.
    if (act) return plan ? this.modules.plan[plan](this) : this.act(target.dataset);
    if (!this.form.contains(target)) return null;
    tidy(this, target);
    mend(this);
    leaves.bar(this);
    return remember(this);
  }

  written({ dataset, value }) {
    if (!dataset.plan) return;
    this.plan[dataset.plan] = value;
    remember(this);
    if (this.found) this.modules.plan.leadOn(this);
  }

  /** Answers with a plan, or says what is missing. */
  async place(_key, anew = true) {
    if (!leaves.inDanger(this) && showFaults(this, this.form)) return false;
    const answers = answersOf(this);
    if (anew) step(this, "plan");
    await this.using("plan", ({ showPlan }) => showPlan(this, answers));
    return true;
  }

  /** Back to the form with every answer kept, at the answer or question `key`. */
  change(key = "question-safety") {
    const target = document.getElementById(key);
    const leaf = target.closest("[data-leaf]") ?? target.querySelector("[data-leaf]");
    this.show(this.form);
    leaves.go(this, leaf.dataset.leaf);
    goTo(target);
  }

  restart() {
    this.form.reset();
    this.plan = {};
    this.run = undefined;
    mend(this);
    this.show(this.form);
    leaves.go(this, FIRST);
  }

  undo() {
    undo(this);
    leaves.bar(this);
    remember(this);
  }

  /** Only this one of the form, the plan and the other views. */
  show(view) {
    for (const each of this.querySelectorAll("[data-view]")) each.hidden = each !== view;
  }

  /** Whatever the address names that is no place on this page is a result, or a link that got lost on its way. */
  readLink() {
    const name = location.hash.slice(1);
    if (name && !document.getElementById(name)) return this.act({ act: "shared.read" });
    return null;
  }
}
