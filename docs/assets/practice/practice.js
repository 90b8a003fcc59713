/** <guide-practice>: a quarter of an hour made of the measures of one plan. Nothing is sent; answers are
    kept only where progress on the path is. */
import { written } from "../placement/days.js";
import { fromLink } from "../placement/link.js";
import { build } from "../site/build.js";
import { element, fill, GuideElement } from "../site/element.js";
import { items } from "../site/items.js";

const MOST = 5; // plans to choose from

class GuidePractice extends GuideElement {
  static modules = {
    calendar: () => import("./calendar.js"),
    choose: () => import("./choose.js"),
    file: () => import("./file.js"),
    files: () => import("../site/files.js"),
  };

  start() {
    this.model = JSON.parse(this.querySelector("[data-model]").textContent);
    this.on(this, "change", ({ target }) => this.changed(target));
    this.on(window, "hashchange", () => this.hashed());
    this.attempt(() => this.hashed());
  }

  /** The questions within answer for themselves. */
  clicked(event) {
    return event.target.closest("guide-question") ? null : super.clicked(event);
  }

  /** A plan in the address, or the one this entry of the history holds: it does not stay in the address. */
  hashed() {
    const { hash, pathname, search } = location;
    if (hash && document.getElementById(hash.slice(1))) return null; // a place on this page
    if (hash) history.replaceState({ plan: hash }, "", pathname + search);
    const plan = history.state?.plan;
    return plan ? this.read(plan) : null;
  }

  paste() {
    return this.read(this.querySelector("#practice-link").value);
  }

  async changed(field) {
    if (field.type !== "file" || !field.files.length) return null;
    const { planIn } = await this.load("file");
    return this.read(await planIn(field), "no-file");
  }

  /** Begins with the plan that `text` tells of, or says what is wrong with it. */
  async read(text, fault = "link-broken") {
    this.say("");
    const plan = fromLink(this.model, text);
    if (plan.fault) return this.say(this.words[plan.fault === "old" ? "link-old" : fault]);
    if (!plan.actions.length) return this.say(this.words["no-actions"]);
    history.replaceState({ plan: plan.text }, "");
    this.plan = plan;
    const wanted = [items(this, "questions"), items(this, "measures"), this.load("choose")];
    const [questions, { found, root }, { choose }] = await Promise.all(wanted);
    return this.show(choose(plan.actions, found), found, questions.found, root);
  }

  async show({ say, turns, asked, seconds }, known, questions, root) {
    for (const link of this.querySelectorAll("[data-onward]")) link.hash = this.plan.text;
    this.part("minutes").textContent = fill(this.words.minutes, { n: Math.round(seconds / 60) });
    const said = once(say.map((id) => build(known.measures[id].say, root)));
    this.put(
      "measures",
      said.map((each) => {
        const item = element("li");
        item.append(each.querySelector("a").cloneNode(true), each.querySelector("h3 + p"));
        return item;
      }),
    );
    this.put(
      "say",
      said.filter((each) => each.querySelector("li")),
    );
    this.turns = turns.map((key) => build(known.turns[key][1], root));
    this.put("turns", this.turns);
    this.at(0);
    const plans = say.map((id) => known.measures[id].plan);
    const all = [0, 1].flatMap((i) => plans.flatMap((plan) => plan[i] ?? [])); // one of each measure, then another
    this.put("plans", all.slice(0, MOST).map(choice));
    await customElements.whenDefined("guide-question");
    const set = this.querySelector("guide-question");
    if ((await set.load("elsewhere")).isKept()) this.part("kept").textContent = this.words.kept;
    set.closest("section").hidden = !asked.length;
    set.put(asked.map((key) => build(questions[key], root)));
    const { again } = this.plan;
    this.part("again").textContent = again ? fill(this.words["look-again"], { day: written(again) }) : this.words["no-day"];
    this.part("calendar").hidden = !again;
    this.turn(true);
    this.part("practice").querySelector("h2").focus();
  }

  /** The next turn of a talk. */
  next() {
    this.at(this.here + 1);
    const title = this.turns[this.here].querySelector("h3");
    title.tabIndex = -1;
    title.focus();
  }

  /** Shows one turn at a time. */
  at(here) {
    this.here = here;
    for (const [i, turn] of this.turns.entries()) turn.hidden = i !== here;
    this.part("next").hidden = here + 1 >= this.turns.length;
    this.part("count").textContent = fill(this.words.count, { n: here + 1, total: this.turns.length });
  }

  /** One's own plan, or the way to it. */
  turn(begun) {
    this.part("begin").hidden = begun;
    this.part("practice").hidden = !begun;
  }

  put(name, made) {
    this.part(name).replaceChildren(...made);
    this.part(name).closest("section").hidden = !made.length;
  }

  restart() {
    history.replaceState(null, "");
    this.turn(false);
    this.querySelector("#practice-link").focus();
  }
}

/** A plan to choose, whole: "If … then I …". */
function choice(text) {
  const label = Object.assign(element("label"), { className: "choice" });
  label.append(Object.assign(element("input"), { type: "radio", name: "plan" }), element("span", text));
  return label;
}

/** A sentence that two measures share is said with the first. */
function once(sections) {
  const said = new Set();
  for (const each of sections.flatMap((section) => [...section.querySelectorAll("q")])) {
    const list = each.closest("ul");
    if (said.has(each.textContent)) each.closest("li").remove();
    if (!list.querySelector("li")) list.remove();
    said.add(each.textContent);
  }
  return sections;
}

customElements.define("guide-practice", GuidePractice);
