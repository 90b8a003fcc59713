/** <guide-together>: several people place the same case; nobody sees another's answers before all are in. */

import { Asking } from "../placement/asking.js";
import { answersOf, showFaults } from "../placement/form.js";
import { FIRST, lookUp, remember, step } from "../placement/history.js";
import * as leaves from "../placement/leaves.js";
import { fill } from "../site/element.js";

const START = "start"; // this and the next stand beside the leaves of the form
const ALL = "all";

/** The name of a round, which no other has. */
const named = () => `${Math.random()}`;

class GuideTogether extends Asking {
  static modules = { ...Asking.modules, round: () => import("./round.js") };

  given = []; // of each: {answers}, or {link}
  hides = true; // until they answer together

  start() {
    this.of = this.querySelector("#together-count");
    this.round = named();
    super.start();
  }

  /** What an entry of the history holds of the round; what is in is shown to nobody before all are in. */
  get held() {
    const { round, given, hides } = this;
    return { round, given, hides, of: this.of.value };
  }

  /** Whoever has answered is not asked again, however far Back leads; the page itself knows the newest of its round. */
  recall(held) {
    if (held?.hash !== this.model.hash || !held.round) return START;
    const { round, given, hides, of } = held;
    if (round !== this.round) {
      Object.assign(this, { round, given });
      this.of.value = of;
    }
    this.hides = hides;
    return hides && given.length !== this.given.length ? START : lookUp(this, held);
  }

  stand(leaf, told) {
    const { n, m } = this.turns();
    if (leaf === ALL || (leaf === START && n > m)) return this.together();
    if (leaf === START) return this.atStart(told);
    if (this.hides) this.tellTurn();
    return super.stand(leaf, told);
  }

  /** Whose turn it is, of how many. */
  turns() {
    return { n: this.given.length + 1, m: Number(this.of.value) };
  }

  tellTurn() {
    this.part("turn").textContent = fill(this.words.turn, this.turns());
  }

  changed(target) {
    return target === this.of ? remember(this) : super.changed(target);
  }

  /** Where the next person answers, or puts in a link. */
  atStart(told) {
    const { n, m } = this.turns();
    this.part("turn").textContent = "";
    this.of.disabled = n > 1;
    this.part("count").textContent = n > 1 ? fill(this.words["are-in"], { n: n - 1, m }) : "";
    this.leaf = START;
    this.show(this.part("start"));
    remember(this);
    if (told) this.part("start").querySelector("h2").focus();
  }

  /** The empty form for the next person. */
  next() {
    this.form.reset();
    this.run = undefined;
    this.show(this.form);
    this.tellTurn();
    leaves.go(this, FIRST);
  }

  /** What the address asks for: the wall, or a result that is brought along. */
  readLink() {
    const text = location.hash.slice(1);
    if (!text || document.getElementById(text)) return null;
    history.replaceState(history.state, "", location.pathname + location.search);
    return this.using("round", ({ brought }) => brought(this, text));
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
    const { n, m } = this.turns();
    if (n > m) return this.say(this.words["all-in"]);
    this.part("turn").textContent = "";
    step(this, n < m ? START : ALL); // what stands before it is from when this one was not in
    this.given.push(one);
    this.run = undefined;
    if (n === m) return this.together();
    this.atStart();
    return this.part("count").focus();
  }

  /** Who stands where. */
  together() {
    this.leaf = ALL;
    remember(this);
    return this.using("round", ({ showAll }) => showAll(this));
  }

  /** What all agree on stands ticked; the rest they answer now. Back and here again, it stands as they left it. */
  agree() {
    return this.using("round", ({ tickAgreed }) => {
      if (this.agreed !== this.round) tickAgreed(this);
      this.agreed = this.round;
      this.hides = false;
      this.show(this.form);
      leaves.go(this, FIRST);
    });
  }

  restart() {
    Object.assign(this, { given: [], hides: true, plan: {}, run: undefined, round: named() });
    this.form.reset();
    step(this, START);
    this.atStart(true);
  }
}

customElements.define("guide-together", GuideTogether);
