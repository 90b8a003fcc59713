import { index, ranked } from "./ranking.js";

const PAUSE = 700; // ms without a key until the number of answers is spoken
const KEY = "trappen-search-key";

/** An element with `values` as its properties or attributes, and `inside`, which is text or elements. */
function make(tag, values, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...inside);
  return made;
}

/** The search: a window over the page. It opens at once, and answers as soon as the words of all pages are there. */
class GuideSearch extends HTMLElement {
  connectedCallback() {
    this.link = document.querySelector("[data-search]");
    // Not of type search: there Escape would first empty the field, and only then close the window.
    const field = { type: "text", role: "searchbox", id: "search-field", autocomplete: "off", spellcheck: false };
    this.field = make("input", { ...field, enterKeyHint: "search", "aria-describedby": "search-hint" });
    this.hint = make("p", { id: "search-hint", className: "note" });
    this.said = make("p", { className: "search__said", role: "status" });
    this.answers = make("ol", { className: "search__answers" });
    const label = make("label", { htmlFor: "search-field" }, this.link.textContent.trim());
    this.dialog = make("dialog", { className: "search" }, label, this.field, this.hint, this.said, this.answers);
    this.dialog.setAttribute("aria-label", this.link.textContent.trim());
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.dialog.addEventListener("click", (event) => this.press(event));
    this.field.addEventListener("input", () => this.answer());
    this.append(this.dialog);
    this.open();
    this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.dialog.remove();
  }

  open() {
    if (this.dialog.open) return;
    this.link.focus(); // where Escape leads back to, also when a key has opened the search
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
  }

  /** The words of all pages are a script of their own: also a page that was opened from a folder can load that. */
  load() {
    const script = this.link.querySelector("template").content.cloneNode(true).children[1];
    const lost = () => location.assign(`${this.link.href}#no-search`); // as site.js does
    script.addEventListener("error", lost);
    script.addEventListener("load", () => {
      try {
        const { ui, tasks, ...words } = globalThis.trappenWords;
        this.root = new URL("..", script.src);
        this.known = index(words);
        this.words = ui;
        this.tasks = tasks;
      } catch {
        return lost();
      }
      this.dress();
      this.answer();
    });
    this.append(script);
  }

  /** What needs words: the hint, the button that closes, the box for the key. */
  dress() {
    const on = make("input", { type: "checkbox", checked: kept() !== "off" });
    on.addEventListener("change", () => keep(on.checked ? null : "off"));
    this.hint.textContent = this.words.hint;
    const close = { type: "button", className: "button button--quiet search__close" };
    this.field.after(make("button", close, this.words.close));
    this.dialog.append(make("label", { className: "choice note search__key" }, on, make("span", {}, this.words.key)));
  }

  answer() {
    if (!this.known) return;
    const question = this.field.value.trim();
    const { pages, total } = question ? ranked(question, this.known) : { pages: [] };
    this.answers.replaceChildren(...pages.map((page) => this.item(page)));
    clearTimeout(this.waiting);
    this.said.textContent = "";
    if (question) this.waiting = setTimeout(() => this.say(total), PAUSE);
  }

  say(count) {
    const word = ["none", "one"][count] ?? "many";
    this.said.textContent = this.words[word].replace("{n}", count);
    if (count > 0) return;
    // Nobody is left with nothing: the five tasks, and the list of all pages.
    const ways = [...this.tasks.map(([to, title]) => [new URL(to, this.root).href, title]), [this.link.href, this.words.map]];
    this.said.append(make("ul", {}, ...ways.map(([href, title]) => make("li", {}, make("a", { href }, title)))));
  }

  item({ address, title, teaser, parts }) {
    const link = (to, name) => make("a", { href: new URL(to, this.root).href }, name);
    const text = (pieces) => make("p", {}, ...pieces.map(([piece, hit]) => (hit ? make("mark", {}, piece) : piece)));
    const inner = (part) => make("div", { className: "search__part" }, link(part.address, part.title), text(part.teaser));
    return make("li", {}, link(address, title), ...(teaser.length ? [text(teaser)] : []), ...parts.map(inner));
  }

  /** Arrows go through the answers, as Tab does; Enter in the field opens the first. */
  move(event) {
    const stops = [this.field, ...this.answers.querySelectorAll("a")];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (here < 0 || event.isComposing) return;
    if (event.key === "Enter" && here === 0) {
      event.preventDefault();
      stops[1]?.click();
    } else if (step) {
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, here + step))].focus();
    }
  }

  /** Closes on the button, beside the window, and when an answer is chosen: it may stand on this very page. */
  press({ target }) {
    if (target === this.dialog || target.closest("a, .search__close")) this.dialog.close();
  }
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(value) {
  try {
    if (value) localStorage.setItem(KEY, value);
    else localStorage.removeItem(KEY);
  } catch {
    // Without a store the choice holds for nothing: the box is still true of this window.
  }
}

customElements.define("guide-search", GuideSearch);
