/** The form for good calls: ticks become balls, balls a number. Nothing leaves the device, only the number is ever stored. */
import { element, fill, GuideElement } from "../site/element.js";
import * as files from "../site/files.js";
import { bowlOf, contentOf, keep, LARGEST, MOST, newBowl, stored } from "./bowl.js";

const ROW = 60; // balls that are drawn; beyond, the number alone is clearer

class GuidePositiveCall extends GuideElement {
  start() {
    this.added = [];
    this.field = this.querySelector("#call-other");
    this.on(this.part("keep"), "change", () => this.show());
    this.on(this.field, "keydown", (event) => event.key === "Enter" && this.act({ act: "add" }));
    this.on(this.querySelector("#call-files"), "change", ({ target }) => this.addFiles(target));
    this.refresh();
  }

  /** As the device has it: another page may have changed it. */
  refresh() {
    const { bowl, lost } = stored();
    if (bowl.balls || !this.bowl) this.bowl = bowl;
    this.part("keep").checked = bowl.balls > 0;
    if (this.show() && lost) this.say(this.words.lost);
  }

  count() {
    const ticked = [...this.querySelectorAll(".call-form input:checked")];
    if (!ticked.length) return this.say(this.words.nothing);
    const what = ticked.map((box) => box.nextElementSibling.textContent.trim()).join(", ");
    for (const box of ticked) box.checked = false;
    this.bowl.balls = Math.min(this.bowl.balls + 1, MOST);
    return this.show() && this.say(fill(this.words.counted, { what }));
  }

  clear() {
    this.part("keep").checked = false;
    this.bowl = newBowl();
    if (this.show()) this.say(this.words.cleared);
    this.part("keep").focus(); // the button that had the focus is disabled now
  }

  /** Shows the bowl, and keeps it if the reader wants that. False, and told, when the browser does not let it. */
  show() {
    const { balls } = this.bowl;
    const box = this.part("keep");
    const done = keep(this.bowl, box.checked);
    this.part("own").textContent = this.inWords(balls);
    this.part("row").replaceChildren(...Array.from({ length: Math.min(balls, ROW) }, () => element("i")));
    this.part("save").disabled = balls === 0;
    this.part("clear").disabled = balls === 0;
    this.showTeam();
    if (done) return true;
    this.say(this.words[box.checked ? "not-kept" : "not-cleared"]);
    box.checked = false;
    return false;
  }

  showTeam() {
    const total = this.added.reduce((sum, each) => sum + each.balls, this.bowl.balls);
    this.part("added").replaceChildren(...this.added.map((each, i) => this.line(each, i)));
    this.part("total").textContent = fill(this.words.total, { n: this.inWords(total) });
  }

  line({ name, balls }, number) {
    const item = element("li", `${name}: ${this.inWords(balls)} `);
    const button = item.appendChild(element("button", this.words.remove));
    Object.assign(button, { type: "button", className: "button button--quiet" });
    Object.assign(button.dataset, { act: "takeOut", key: number });
    button.setAttribute("aria-label", `${this.words.remove}: ${name}, ${this.inWords(balls)}`);
    return item;
  }

  takeOut(number) {
    this.added.splice(number, 1);
    this.showTeam();
    this.tell();
    this.field.focus();
  }

  add() {
    const balls = Number(this.field.value);
    this.field.focus();
    if (!balls || !this.field.checkValidity()) return this.say(this.words["no-number"]);
    this.added.push({ name: this.words.number, balls });
    this.field.value = "";
    this.showTeam();
    return this.tell();
  }

  /** Read aloud: what did not work, and the new total. */
  tell(problems = []) {
    this.say([...problems, this.part("total").textContent].join(" "));
  }

  async addFiles(field) {
    const problems = [];
    for (const file of field.files) {
      const problem = this.addBowl(file.name, bowlOf(await files.read(file, LARGEST)));
      if (problem) problems.push(fill(this.words[problem], { file: file.name }));
    }
    field.value = ""; // so that the same file can be chosen again after it was removed
    this.showTeam();
    this.tell(problems);
  }

  /** A bowl counts once: its newer file, which holds more, takes the place of the older. What is wrong, if anything. */
  addBowl(name, found) {
    if (!found) return "unreadable";
    if (found.id === this.bowl.id) return "own";
    const same = this.added.findIndex(({ id }) => id === found.id);
    if (same < 0) this.added.push({ name, ...found });
    else if (found.balls > this.added[same].balls) this.added[same] = { name, ...found };
    else return "twice";
    return "";
  }

  save() {
    files.give(this, `${this.words.file}.json`, "application/json", contentOf(this.bowl), this.inWords(this.bowl.balls));
  }

  inWords(balls) {
    return balls === 1 ? this.words.ball : fill(this.words.balls, { n: balls });
  }
}

customElements.define("guide-positive-call", GuidePositiveCall);
