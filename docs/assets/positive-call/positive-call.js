// The form for good calls: ticks become balls, balls a number. Nothing leaves the device, and only the number is ever stored.
import { contentOf, own, readFile } from "./bowl.js";
import { give } from "../site/give.js";

const ROW = 60; // balls that are drawn; beyond, the number alone is clearer

class GuidePositiveCall extends HTMLElement {
  connectedCallback() {
    this.find = (name) => this.querySelector(`[data-${name}]`);
    this.said = this.querySelector(".call-said");
    this.added = [];
    this.balls = own.stored();
    this.find("keep").checked = this.balls > 0;
    this.listening = new AbortController();
    this.on(this.find("count"), "click", () => this.count());
    this.on(this.find("keep"), "change", () => this.show());
    this.on(this.find("clear"), "click", () => this.clear());
    this.on(this.find("save"), "click", () => this.save());
    this.on(this.find("add"), "click", () => this.addNumber());
    this.on(this.querySelector("#call-other"), "keydown", (event) => event.key === "Enter" && this.addNumber());
    this.on(this.querySelector("#call-files"), "change", (event) => this.addFiles(event.target));
    this.show();
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  on(element, event, act) {
    element.addEventListener(event, act, { signal: this.listening.signal });
  }

  count() {
    const ticked = [...this.querySelectorAll(".call-form input:checked")];
    if (ticked.length === 0) return this.say(this.dataset.nothing);
    const what = ticked.map((box) => box.nextElementSibling.textContent.trim()).join(", ");
    for (const box of ticked) box.checked = false;
    this.balls += 1;
    this.show();
    this.say(this.dataset.counted.replace("{what}", what));
  }

  clear() {
    this.balls = 0;
    this.find("keep").checked = false;
    this.show();
    this.say(this.dataset.cleared);
    this.find("keep").focus(); // the button that had the focus is disabled now
  }

  show() {
    own.keep(this.find("keep").checked ? this.balls : 0);
    this.find("own").textContent = this.words(this.balls);
    this.find("row").replaceChildren(...Array.from({ length: Math.min(this.balls, ROW) }, () => document.createElement("i")));
    this.find("save").disabled = this.find("clear").disabled = this.balls === 0;
    this.showTeam();
  }

  showTeam(problem = "") {
    const total = this.added.reduce((sum, each) => sum + each.balls, this.balls);
    this.find("added").replaceChildren(...this.added.map((each) => this.line(each)));
    this.find("team").textContent = [problem, this.dataset.total.replace("{n}", this.words(total))].filter(Boolean).join(" ");
  }

  line(each) {
    const item = document.createElement("li");
    const remove = document.createElement("button");
    item.textContent = `${each.name}: ${this.words(each.balls)} `;
    remove.type = "button";
    remove.className = "button button--quiet";
    remove.textContent = this.dataset.remove;
    remove.setAttribute("aria-label", `${this.dataset.remove}: ${each.name}, ${this.words(each.balls)}`);
    remove.addEventListener("click", () => {
      this.added.splice(this.added.indexOf(each), 1);
      this.showTeam();
      this.querySelector("#call-other").focus();
    });
    item.append(remove);
    return item;
  }

  addNumber() {
    const field = this.querySelector("#call-other");
    if (!field.value || !field.reportValidity()) return field.focus();
    this.added.push({ name: this.dataset.number, balls: field.valueAsNumber });
    field.value = "";
    field.focus();
    this.showTeam();
  }

  async addFiles(field) {
    const problems = [];
    for (const file of field.files) {
      const found = await readFile(file);
      const known = found && this.added.some((each) => each.id === found.id);
      if (found && !known) this.added.push({ name: file.name, ...found });
      else problems.push(this.dataset[known ? "twice" : "unreadable"].replace("{file}", file.name));
    }
    field.value = ""; // so that the same file can be chosen again after it was removed
    this.showTeam(problems.join(" "));
  }

  save() {
    give(`${this.dataset.file}.json`, "application/json", contentOf(this.balls));
  }

  words(balls) {
    return balls === 1 ? this.dataset.ball : this.dataset.balls.replace("{n}", balls);
  }

  say(text) {
    this.said.textContent = text;
  }
}

customElements.define("guide-positive-call", GuidePositiveCall);
