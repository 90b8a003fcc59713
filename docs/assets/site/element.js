/** What the site's elements do alike. Each gives `start()`; some `end()`, and `refresh()` for when the page is shown again. */
export class GuideElement extends HTMLElement {
  /** What buttons may name, as in `share.copy`: a module, or a function that loads one, `() => import("./share.js")`. */
  static modules = {};

  connectedCallback() {
    this.listening = new AbortController();
    this.pageTitle = document.title;
    this.modules = { ...this.constructor.modules };
    this.on(this, "click", (event) => this.clicked(event));
    this.on(window, "pageshow", ({ persisted }) => persisted && this.comeBack());
    try {
      this.words ??= JSON.parse(this.querySelector("[data-words]").textContent);
      this.start();
    } catch (error) {
      this.dataset.failed = ""; // the page then says what it says without a script
      console.error(error);
    }
  }

  disconnectedCallback() {
    this.listening.abort();
    clearTimeout(this.timer);
    this.end?.();
    document.title = this.pageTitle;
  }

  /** Listens until the element leaves the page. */
  on(target, type, act) {
    target.addEventListener(type, (event) => this.attempt(() => act(event)), { signal: this.listening.signal });
  }

  /** Whatever fails is told. */
  async attempt(act) {
    try {
      await act();
    } catch (error) {
      console.error(error);
      this.say(this.words.failed);
    }
  }

  /** Acts after `wait` milliseconds, and only on the last thing asked for. */
  later(act, wait = 0) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(act), wait);
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  say(text) {
    this.part("said").textContent = text;
  }

  /** The second click of a double click does nothing, but on buttons that are made for it. */
  clicked(event) {
    const { dataset } = event.target.closest("button[data-act], a[data-act]") ?? {};
    if (dataset) event.preventDefault();
    return dataset && (event.detail < 2 || "again" in dataset) ? this.act(dataset) : null;
  }

  /** Does what a button names, a method of this element or `module.function`, but not again before it is done. */
  async act({ act, key }) {
    if (this.doing === act) return;
    this.doing = act;
    this.say("");
    try {
      const [name, what] = act.split(".");
      await (what ? this.using(name, (module) => module[what](this, key)) : this[name](key));
    } finally {
      this.doing = "";
    }
  }

  /** Uses a module, at once when it is here: Safari lets a page copy only within the click. */
  using(name, use) {
    const module = this.modules[name];
    return typeof module === "function" ? this.load(name).then(use) : use(module);
  }

  async load(name) {
    if (typeof this.modules[name] === "function") this.modules[name] = await this.modules[name]();
    return this.modules[name];
  }

  /** The Back button brought the page as it was left; Safari empties its fields a moment later. */
  comeBack() {
    const fields = [...this.querySelectorAll("input:not([type=file]), select, textarea")];
    const held = fields.map((field) => [field, { checked: field.checked, value: field.value }]);
    this.later(() => {
      for (const [field, state] of held) Object.assign(field, state);
      this.refresh?.();
    });
  }
}

/** "{n} af {total}" with its values, whatever signs they hold. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** A new `<name>` with this text. */
export const element = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });

/** A place of the browser's storage, which may be closed, be full, or hold something else: tells what came of it. */
export function store(key, area = "localStorage") {
  const attempt = (act, otherwise) => {
    try {
      return act(window[area]);
    } catch {
      return otherwise;
    }
  };
  const text = () => attempt((storage) => storage.getItem(key), null);
  return {
    /** What stands there: null for nothing, and where nothing can be kept; undefined for something that makes no sense. */
    read: () => {
      const held = text();
      try {
        return JSON.parse(held);
      } catch {
        return undefined;
      }
    },
    /** Whether it is kept now. */
    keep: (value) => attempt((storage) => storage.setItem(key, JSON.stringify(value)) ?? true, false),
    /** Whether nothing is left. */
    forget: () => attempt((storage) => storage.removeItem(key), null) ?? text() === null,
  };
}
