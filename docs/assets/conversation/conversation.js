/** <guide-conversation>: a talk that branches. Each choice is an entry of the tab's history, for Back and reload. */
import { element, GuideElement } from "../site/element.js";

class GuideConversation extends GuideElement {
  static modules = { wall: () => import("./wall.js") };

  start() {
    this.turns = [...this.querySelectorAll(".turn")];
    this.changeText = this.part("change").textContent;
    this.on(this, "click", (event) => this.picked(event));
    this.on(window, "popstate", () => this.show().focus({ preventScroll: true }));
    this.show();
    if (location.hash === "#show=wall") this.act({ act: "wall.show" });
  }

  end() {
    this.wall && this.leaveWall();
  }

  picked(event) {
    const reply = event.target.closest("summary")?.parentElement;
    if (!reply?.dataset.reply) return;
    const first = event.detail < 2; // the second click of a double click lands on whatever has come to stand there
    if (first && "chosen" in reply.dataset) return; // one that is chosen folds, as any other details
    event.preventDefault();
    if (first) this.choose(reply);
  }

  choose(reply) {
    this.go([...this.way, reply.dataset.reply]);
    if (!this.wall) reply.querySelector("[tabindex]").focus({ preventScroll: true }); // what came of it is read aloud first
  }

  back() {
    this.take(this.way.length - 1);
  }

  restart() {
    this.take(0);
  }

  /** Back to the choice with this number; what was chosen from there on is forgotten. */
  take(number) {
    this.go(this.way.slice(0, number)).focus();
  }

  /** The good talk, as if it had been chosen. */
  worked() {
    this.go(this.dataset.worked.split(" "));
    this.turns[0].querySelector("[tabindex]").focus();
  }

  print() {
    window.print();
  }

  /** The other chair, and one's own again. */
  change() {
    this.go(this.way, !this.chair);
    (this.chair ? this.part("other") : this.part("change")).scrollIntoView({ block: "center" });
    if (this.chair) this.part("other").querySelector("summary").focus({ preventScroll: true });
  }

  go(way, chair = false) {
    history.pushState({ talk: location.pathname, way, chair }, "");
    return this.show();
  }

  /** What was chosen, turn by turn, as far as the talk still knows the replies; `name` is what follows. */
  walk() {
    const { talk, way, chair } = history.state ?? {};
    const known = talk === location.pathname && Array.isArray(way) ? way : [];
    const chosen = new Map();
    let name = this.turns[0].id;
    for (const id of known) {
      const turn = this.turns.find(({ id }) => id === name);
      const reply = [...(turn?.querySelectorAll("[data-reply]") ?? [])].find(({ dataset }) => dataset.reply === id);
      if (!reply) break;
      chosen.set(turn, reply);
      name = reply.querySelector(".on a").hash.slice(1);
    }
    this.way = [...chosen.values()].map(({ dataset }) => dataset.reply);
    this.chair = chair === true;
    return { chosen, name };
  }

  /** Shows the talk so far and what comes next; gives the place where reading goes on. */
  show() {
    const { chosen, name } = this.walk();
    for (const turn of this.turns) {
      turn.hidden = !chosen.has(turn) && turn.id !== name;
      turn.toggleAttribute("data-done", chosen.has(turn));
      for (const reply of turn.querySelectorAll("[data-reply]")) {
        reply.hidden = chosen.has(turn) && chosen.get(turn) !== reply;
        reply.open = chosen.get(turn) === reply;
        reply.toggleAttribute("data-chosen", reply.open);
      }
    }
    const endings = [...this.querySelectorAll(".ending")];
    for (const ending of endings) ending.hidden = ending.id !== name;
    const end = endings.find(({ hidden }) => !hidden);
    this.finish([...chosen.values()], end);
    this.wall?.();
    return end ?? this.turns.find(({ id }) => id === name).querySelector("[tabindex]");
  }

  /** What is there at the end alone: the list of what was chosen, the questions, the other chair. */
  finish(replies, end) {
    const chair = Boolean(end) && this.chair;
    this.part("tools").hidden = false;
    const fits = { worked: !replies.length, "wall.show": true };
    for (const each of this.part("tools").children) each.hidden = !(fits[each.dataset.act] ?? replies.length > 0);
    this.part("review").hidden = this.part("chosen").hidden = !end;
    this.part("change").textContent = chair ? this.words.own : this.changeText;
    this.querySelector(".chosen").replaceChildren(...replies.map(again));
    for (const each of [this.part("other"), ...this.querySelectorAll("[data-chair]")]) each.hidden = !chair;
    this.part("other").open = chair;
    for (const each of this.querySelectorAll("[data-why]")) each.hidden = chair;
  }
}

/** The chosen reply as a way back to where it was chosen. */
function again(reply, index) {
  const item = element("li");
  const button = item.appendChild(element("button", reply.querySelector("summary").textContent));
  button.type = "button";
  Object.assign(button.dataset, { act: "take", key: index });
  return item;
}

customElements.define("guide-conversation", GuideConversation);
