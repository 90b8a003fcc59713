import { item } from "./answers.js";
import { copied, linkTo, shared } from "./copying.js";
import { keyBox } from "./key.js";
import { inert } from "./loading.js";
import { make } from "./make.js";
import { ranked } from "./ranking.js";
import { indexed } from "./tables.js";
import { told } from "./told.js";

const PAUSE = 700; // ms without a key until it is spoken what was found
const SOON = 150; // ms without a key until teasers are fetched
const PATIENCE = 1500; // ms that a window waits for its sheet, which a server has promised and does not bring

/** The search: a window over the page. It opens at once, and answers as soon as the words of all pages are there. */
class GuideSearch extends HTMLElement {
  connectedCallback() {
    this.link = document.querySelector("[data-search]");
    const name = this.link.textContent.trim();
    // Not of type search: there Escape would first empty the field, and only then close the window.
    const field = { type: "text", role: "searchbox", id: "search-field", autocomplete: "off", spellcheck: false };
    this.field = make("input", { ...field, enterKeyHint: "search", "aria-describedby": "search-hint" });
    this.hint = make("p", { id: "search-hint", className: "note" });
    // What is seen changes with each key; what is spoken waits for a pause.
    this.count = make("p", { className: "search__count", "aria-hidden": "true" });
    this.said = make("p", { className: "unseen", role: "status" });
    this.meant = make("p", { className: "search__meant" });
    this.answers = make("ol", { className: "search__answers" });
    this.ways = make("div", { className: "search__ways" });
    this.foot = make("div", { className: "search__foot" });
    const label = make("label", { htmlFor: "search-field" }, name);
    const told = [this.count, this.said, this.meant, this.answers, this.ways, this.foot];
    this.dialog = make("dialog", { className: "search" }, label, this.field, this.hint, ...told);
    this.dialog.setAttribute("aria-label", name);
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.dialog.addEventListener("click", (event) => this.press(event));
    this.field.addEventListener("input", () => this.answer());
    this.append(this.dialog);
    this.dressed(() => this.open());
    this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    clearTimeout(this.telling);
    clearTimeout(this.dressing);
    this.dialog.remove();
  }

  /** Acts when the sheet is here, will not come, or is waited for no longer: the window works without it. */
  async dressed(act) {
    const sheet = this.nextElementSibling;
    if (!sheet?.matches("link") || sheet.sheet) return act();
    await new Promise((done) => {
      for (const end of ["load", "error"]) sheet.addEventListener(end, done);
      this.dressing = setTimeout(done, PATIENCE);
    });
    if (this.isConnected) act();
  }

  open() {
    const { asked } = this.link.dataset; // by a field of the page that did not find it
    const question = asked ?? shared();
    delete this.link.dataset.asked;
    if (question !== null) this.field.value = question;
    if (!this.dialog.open) {
      this.link.focus(); // where Escape leads back to, also when a key has opened the search
      this.dialog.showModal();
    }
    this.field.focus();
    this.field.select();
    this.answer();
  }

  async load() {
    const words = inert(this);
    try {
      await words.come(0);
      this.root = words.root;
      this.known = await indexed(globalThis.trappenWords);
      this.dress(globalThis.trappenWords);
    } catch {
      this.closing(words.lost.dataset.close);
      return this.answers.before(words.lost);
    }
    this.answer();
    this.learn(words);
  }

  /** The first answer is there; what makes it better may come now, or not at all. */
  async learn({ come, count }) {
    await Promise.allSettled(Array.from({ length: count - 1 }, (_, n) => come(n + 1)));
    const { trappenMore: more, trappenTexts: texts } = globalThis;
    if (!more) return this.settle();
    this.known = { ...(await indexed(globalThis.trappenWords, more)), texts: more.texts ?? [["", ""]] };
    this.bring = texts ? async () => texts : async (name) => (await import(new URL(name, this.root))).default;
    if (this.acted || this.answers.contains(document.activeElement)) this.settle();
    else this.answer();
  }

  /** What needs words: the hint, the button that closes, the ways on, the link to share, the box for the key. */
  dress({ ui, tasks }) {
    this.words = ui;
    this.hint.textContent = this.words.hint;
    this.closing(this.words.close);
    const to = [
      ...tasks.map(([address, title]) => [new URL(address, this.root).href, title]),
      [this.link.href, this.words.map],
    ];
    const ways = to.map(([href, title]) => make("li", {}, make("a", { href }, title)));
    this.ways.append(make("p", {}, this.words.ways), make("ul", {}, ...ways));
    this.share = make("button", { type: "button", className: "button button--quiet search__share" });
    this.note = make("p", { className: "note search__note" });
    this.foot.append(this.share, this.note, keyBox(this.words));
  }

  closing(word) {
    this.field.after(make("button", { type: "button", className: "button button--quiet search__close" }, word));
  }

  answer() {
    if (!this.words) return;
    const question = this.field.value.trim();
    const found = question ? ranked(question, this.known) : { pages: [], total: 0 };
    const { pages, total } = found;
    this.found = found;
    this.acted = false; // copied or shared: what is told of that stands until the next key
    const [seen, spoken] = told(found, question, this.known, this.words);
    this.answers.replaceChildren(...pages.map((page) => item(page, this.root, this.words)));
    this.seen = question && seen;
    this.count.textContent = total && this.bring === undefined ? this.words.still : this.seen;
    // Nobody is left with nothing: the five tasks, and the list of all pages.
    this.hint.hidden = Boolean(question); // on a phone the answers need the room
    this.ways.hidden = total > 0;
    this.share.hidden = !question;
    this.share.textContent = this.words.share;
    this.note.textContent = this.said.textContent = this.meant.textContent = "";
    clearTimeout(this.waiting);
    clearTimeout(this.telling);
    if (question) this.waiting = setTimeout(() => this.pause(spoken, question), PAUSE);
    this.answers.setAttribute("aria-busy", total > 0 && this.bring !== null); // keeps room for what is to come
    if (total && this.bring) this.telling = setTimeout(() => this.tell(found), SOON);
  }

  /** Each answer with what stands around the hit; one that is being pointed at is left alone. */
  async tell(found) {
    const { tell } = await import("./teasers.js").catch(() => ({}));
    await tell?.(found, this.known, this.bring);
    if (this.found !== found) return;
    this.settle();
    const shown = [...this.answers.children];
    found.pages.forEach((page, i) => {
      if (!shown[i].contains(document.activeElement)) shown[i].replaceWith(item(page, this.root, this.words));
    });
  }

  /** Nothing more comes. */
  settle() {
    this.bring ??= null;
    this.count.textContent = this.seen;
    this.answers.setAttribute("aria-busy", false);
  }

  say(text) {
    this.said.textContent = text.trim();
  }

  /** Tells what was found, and offers the word that was probably meant. */
  async pause(spoken, question) {
    const mine = this.waiting;
    const { meant } = await import("./meant.js").catch(() => ({}));
    if (mine !== this.waiting || this.acted) return; // another key came meanwhile, or what was done is told
    const better = meant?.(question, this.known);
    if (better) {
      const button = make("button", { type: "button", className: "search__better" }, better);
      this.meant.append(`${this.words.meant} `, button, "?");
    }
    this.say(`${spoken} ${this.meant.textContent}`);
  }

  /** Arrows go through the answers, as Tab does; Enter in the field opens the first. */
  move(event) {
    const stops = [
      this.field,
      ...this.dialog.querySelectorAll(".search__answers :is(a, button), .search__ways:not([hidden]) a"),
    ];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (here < 0 || event.isComposing) return;
    if (event.key === "Enter" && here === 0) {
      event.preventDefault();
      this.answers.querySelector("a")?.click();
    } else if (step) {
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, here + step))].focus();
    }
  }

  /** Closes on the button, beside the window, and when an answer is chosen: it may stand on this very page. */
  press({ target }) {
    if (target === this.dialog || target.closest("a, .search__close")) this.dialog.close();
    else if (target.closest(".search__better")) this.ask(target.textContent);
    else if (target.closest(".search__copy")) this.copy(target);
    else if (target === this.share) this.give();
  }

  ask(question) {
    this.field.value = question;
    this.field.focus();
    this.answer();
  }

  async copy(button) {
    const phrase = button.closest("li").querySelector("q");
    this.acted = true;
    const done = await copied(phrase.textContent);
    if (!done) getSelection().selectAllChildren(phrase);
    button.textContent = this.words[done ? "copied" : "copy-self"];
    this.say(button.textContent);
  }

  /** The link holds the question, and is made only here: who shares it is told so. */
  async give() {
    this.acted = true;
    const link = linkTo(document.querySelector(".brand").href, this.field.value.trim());
    const done = await copied(link);
    this.note.textContent = this.words[done ? "shared" : "share-self"];
    if (!done) {
      const out = make("input", { type: "text", readOnly: true, value: link, "aria-label": this.words.share });
      this.note.append(out);
      out.focus();
      out.select();
    }
    this.say(this.note.textContent);
  }
}

customElements.define("guide-search", GuideSearch);
