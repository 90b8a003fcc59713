import { fill } from "../site/element.js";

/** The agenda while the meeting is made ready: cards drawn from the theme, minutes from the page's plans. */
export class Agenda {
  /** `host` keeps the parts of the page: the cards as [id, theme, title], and the plans of guide.meaning.agenda. */
  constructor(host) {
    const given = (name) => JSON.parse(host.part(name).textContent);
    this.host = host;
    this.plans = given("plans");
    this.cards = given("cards");
    this.setup = host.part("setup");
    this.ids = [];
    this.plan = null; // the first action of a plan, as a card
  }

  field(name) {
    return this.setup.querySelector(`[name=${name}]:checked`) ?? this.setup.querySelector(`select[name=${name}]`);
  }

  get minutes() {
    return this.field("minutes").value;
  }

  get pool() {
    const theme = this.field("theme").value;
    return [...(this.plan ? [this.plan] : []), ...this.cards.filter((card) => !theme || card[1] === theme)];
  }

  /** What the reader's change asks for: other numbers to choose from, other cards, or only a card chosen by hand. */
  change({ name, dataset, value }) {
    if (dataset.row) this.choose(Number(dataset.row), value);
    if (name === "minutes" || name === "theme") this.offer();
    if (!["minutes", "theme", "count"].includes(name)) return;
    this.draw(...this.ids); // what was come from or chosen by hand stays, as far as theme and time allow
    this.host.part("ready").textContent = fill(this.host.words.ready, { n: this.minutes });
  }

  /** A card is talked about once: where it stands in another row, the two change places. */
  choose(row, id) {
    const other = this.ids.indexOf(id);
    if (other >= 0) {
      this.ids[other] = this.ids[row];
      this.setup.querySelector(`[data-row="${other}"]`).value = this.ids[row];
    }
    this.ids[row] = id;
  }

  /** Begins with this action. */
  take(plan) {
    this.plan = plan;
    this.offer();
    this.draw(plan[0]);
  }

  /** The numbers of cards there is time for. */
  offer() {
    const most = Math.min(Object.keys(this.plans[this.minutes]).length, this.pool.length);
    const count = this.field("count");
    count.replaceChildren(...Array.from({ length: most }, (_, i) => new Option(i + 1)));
    count.value = Math.min(most, this.field("minutes").dataset.usual);
  }

  /** These cards first, where they may be among those to choose from, and others by chance. */
  draw(...wanted) {
    const ids = this.pool.map(([id]) => id);
    const first = [...new Set(wanted)].filter((id) => ids.includes(id));
    const others = shuffled(ids.filter((id) => !first.includes(id)));
    this.ids = [...first, ...others].slice(0, this.field("count").value);
    this.list();
  }

  list() {
    this.host.part("begin").disabled = !this.ids.length;
    if (!this.ids.length) return this.host.part("agenda").replaceChildren();
    const { opening, review, closing, ...each } = this.plans[this.minutes][this.ids.length];
    const sum = Object.values(each).reduce((a, b) => a + b);
    const rows = this.ids.map((id, i) => this.cardRow(id, i, sum));
    const edges = { opening, review, closing };
    const [first, ...last] = Object.keys(edges).map((name) => this.row(`agenda-${name}`, edges[name]));
    return this.host.part("agenda").replaceChildren(first, ...rows, ...last);
  }

  cardRow(id, i, minutes) {
    const row = this.row("agenda-card", minutes);
    const select = row.querySelector("select");
    row.querySelector("b").textContent = i + 1;
    select.append(...this.pool.map(([value, , title]) => new Option(title, value)));
    select.value = id;
    select.dataset.row = i;
    return row;
  }

  row(template, minutes) {
    const row = this.host.part(template).content.firstElementChild.cloneNode(true);
    row.lastElementChild.firstElementChild.textContent = minutes;
    return row;
  }
}

/** In an order by chance, each as likely as any other. */
function shuffled(list) {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}
