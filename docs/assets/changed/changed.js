/** Tells which pages say something else than when the reader opened them, on this device and only while the reader wants it. */
import { element, GuideElement, store } from "../site/element.js";
import { items } from "../site/items.js";

const opened = store("trappen-opened"); // page → stamp of its text; site.js notes the page that is read

class GuideChanged extends GuideElement {
  start() {
    this.box = this.querySelector("input");
    this.on(this.box, "change", () => (this.box.checked ? this.keep() : this.forget()));
    this.attempt(() => this.refresh());
  }

  /** Every page: its name, the stamp of its text, its title and where it is. They come once they are wanted. */
  pages() {
    this.coming ??= items(this, "pages").then(({ found, root }) =>
      found.map(([name, stamp, title, href]) => ({ name, stamp, title, href: new URL(href, root).href })),
    );
    return this.coming;
  }

  /** From now on every page counts as opened, as it is today. */
  async keep() {
    const all = (await this.pages()).map(({ name, stamp }) => [name, stamp]);
    if (!this.box.checked) return null; // taken back while the list was on its way
    const kept = opened.keep({ ...opened.read(), ...Object.fromEntries(all) });
    this.say(kept ? "" : this.words["not-kept"]);
    return this.refresh();
  }

  forget() {
    this.say(opened.forget() ? "" : this.words["not-cleared"]);
    return this.refresh();
  }

  async done() {
    await this.keep();
    this.box.focus(); // the button is gone
  }

  async refresh() {
    const kept = opened.read();
    const on = kept !== null && typeof kept === "object" && !Array.isArray(kept);
    this.box.checked = on;
    this.part("kept").hidden = !on;
    if (!on && kept !== null) this.say(this.words.unreadable);
    if (!on) return;
    const lines = (await this.pages())
      .filter(({ name, stamp }) => kept[name] !== stamp)
      .map(({ title, href }) => {
        const line = element("li");
        line.append(Object.assign(element("a", title), { href }));
        return line;
      });
    this.part("list").replaceChildren(...lines);
    this.part("none").hidden = lines.length > 0;
    this.part("done").hidden = !lines.length;
  }
}

customElements.define("guide-changed", GuideChanged);
