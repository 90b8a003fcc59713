/** The agenda while the meeting is made ready: cards drawn from the theme, minutes from the page's plans. */
export class Agenda {
  /** `part(name)` finds a named part of the page; `cards` are the card templates; `plans` as guide.meeting gives them. */
  constructor(part, cards, plans, words) {
    Object.assign(this, { part, cards, plans, words, ids: [] });
    this.setup = part("setup");
  }

  field(name) {
    return this.setup.querySelector(`[name=${name}]:checked`) ?? this.setup.querySelector(`select[name=${name}]`);
  }

  get minutes() {
    return this.field("minutes").value;
  }

  get plan() {
    return this.plans[this.minutes][this.ids.length];
  }

  get pool() {
    const theme = this.field("theme").value;
    return this.cards.filter((card) => !theme || card.dataset.theme === theme);
  }

  /** What a change of `name` asks for: other numbers to choose from, other cards, or only a card chosen by hand. */
  change(name) {
    if (name === "minutes" || name === "theme") this.offer();
    if (["minutes", "theme", "count"].includes(name)) this.draw();
  }

  /** The numbers of cards there is time for. */
  offer() {
    const most = Math.min(Object.keys(this.plans[this.minutes]).length, this.pool.length);
    const count = this.field("count");
    count.replaceChildren(...Array.from({ length: most }, (_, i) => new Option(i + 1)));
    count.value = Math.min(most, this.field("minutes").dataset.usual);
  }

  /** Draws cards; `first` is the id of one that must be among them. */
  draw(first) {
    const others = this.pool.filter((card) => card.dataset.card !== first);
    const ids = others.map((card) => [Math.random(), card.dataset.card]).sort().map(([, id]) => id);
    this.ids = (first ? [first, ...ids] : ids).slice(0, this.field("count").value);
    this.list();
  }

  list() {
    const { opening, closing, ...each } = this.plan;
    const sum = Object.values(each).reduce((a, b) => a + b);
    const rows = this.ids.map((id, i) => {
      const row = this.row("agenda-card", sum);
      row.querySelector("b").textContent = i + 1;
      const select = row.querySelector("select");
      select.append(...this.pool.map((card) => new Option(card.dataset.title, card.dataset.card)));
      select.value = id;
      select.addEventListener("change", () => { this.ids[i] = select.value; });
      return row;
    });
    const edge = (phase, minutes) => {
      const row = this.row("agenda-edge", minutes);
      row.querySelector("span").textContent = this.words[phase];
      return row;
    };
    this.part("agenda").replaceChildren(edge("opening", opening), ...rows, edge("closing", closing));
    this.part("ready").textContent = `${this.words.ready}: ${this.minutes} ${this.words.min}`;
  }

  row(template, minutes) {
    const row = this.part(template).content.firstElementChild.cloneNode(true);
    row.lastElementChild.textContent = `${minutes} ${this.words.min}`;
    return row;
  }
}
