/** <guide-together>: several people place the same case; nobody sees another's answers before all are in. */

import { Asking } from "../placement/asking.js";
import { answersOf, showFaults } from "../placement/form.js";
import { FIRST } from "../placement/history.js";
import * as leaves from "../placement/leaves.js";
import { fill } from "../site/element.js";

class GuideTogether extends Asking {
  static modules = { ...Asking.modules, round: () => import("./round.js") };

  given = []; // of each: {answers}, or {link}
  hides = true; // until they answer together

  start() {
    super.start();
    this.atStart();
  }

  /** Where the next person answers, or puts in a link. */
  atStart() {
    const { words, given } = this;
    const of = this.querySelector("#together-count");
    of.disabled = given.length > 0;
    this.part("count").textContent = given.length ? fill(words["are-in"], { n: given.length, m: of.value }) : "";
    this.show(this.part("start"));
  }

  /** The empty form for the next person. */
  next() {
    this.form.reset();
    this.run = undefined;
    this.show(this.form);
    const turn = fill(this.words.turn, { n: this.given.length + 1, m: this.querySelector("#together-count").value });
    this.part("turn").textContent = turn;
    leaves.show(this, FIRST);
  }

  /** Takes a pasted link: it tells a step and actions, no answers. */
  link() {
    const field = this.querySelector("#together-link");
    return this.using("round", ({ linked }) => {
      const found = linked(this.model, field.value);
      field.value = "";
      return found.fault ? this.say(this.words[`link-${found.fault}`]) : this.take({ link: found });
    });
  }

  /** Takes one person's answers and hides them; once all have answered together, answers with the plan. */
  async place(key, anew) {
    if (!this.hides) return super.place(key, anew);
    if (!leaves.inDanger(this) && showFaults(this, this.form)) return false;
    const answers = answersOf(this);
    this.form.reset();
    await this.take({ answers });
    return true;
  }

  async take(one) {
    this.part("turn").textContent = "";
    this.given.push(one);
    this.atStart();
    if (this.given.length < Number(this.querySelector("#together-count").value)) {
      this.part("count").focus();
      return;
    }
    await this.using("round", ({ showAll }) => showAll(this));
  }

  /** What all agree on stands ticked; the rest they answer now. */
  agree() {
    this.hides = false;
    return this.using("round", ({ tickAgreed }) => {
      tickAgreed(this);
      this.show(this.form);
      leaves.show(this, FIRST);
    });
  }

  restart() {
    this.given = [];
    this.hides = true;
    this.plan = {};
    this.form.reset();
    this.atStart();
    this.querySelector("h2[tabindex]").focus();
  }

  /** Nothing is kept of a round: after a reload it begins anew. */
  stand(leaf, told) {
    if (this.hides && !this.part("turn").textContent) return this.atStart();
    return super.stand(leaf, told);
  }
}

customElements.define("guide-together", GuideTogether);
