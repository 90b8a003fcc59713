/** The talk on a wall: who you talk with, then turn by turn, then the questions. Keys: arrows, 1 to 3, f, Escape. */
import { asked, buttons, clear, fit, free, full } from "../site/wall.js";

export function show(host) {
  if (host.wall) return;
  const article = host.parentElement;
  const acts = {
    next: () => turnTo(at + 1),
    back: () => turnTo(at - 1),
    full: () => host.attempt(full),
    leave: () => {
      listening.abort();
      host.wall = null;
      bar.remove();
      for (const part of parts) part.hidden = before.get(part) ?? false;
      for (const each of lines) each.style.maxWidth = "";
      history.replaceState(history.state, "", location.pathname); // a reload stays off the wall
      back();
      host.show();
      host.querySelector("[data-act='wall.show']").focus();
    },
  };
  const bar = article.appendChild(buttons(host.words.wall, acts));
  const back = clear(article);
  const parts = [...article.children, ...host.children].filter((each) => each !== host && each !== bar);
  const before = new Map([...article.children].map((each) => [each, each.hidden]));
  const listening = new AbortController();
  const lines = host.querySelectorAll(".line, .reply");
  for (const each of lines) each.style.maxWidth = "none";
  let at = 0;
  let views = [];

  /** What can be shown, as the talk stands: who, each turn so far, the next or the end, the questions. */
  const list = () => {
    const [head, intro] = [[...article.children].slice(0, [...article.children].indexOf(host)), host.querySelector("p strong")];
    const turns = host.turns.filter((turn) => !turn.hidden).map((turn) => [turn]);
    const end = [...host.querySelectorAll(".ending")].filter((ending) => !ending.hidden).map((ending) => [ending]);
    views = [[...head, intro.parentElement], ...turns, ...end, ...(end.length ? [[host.part("review")]] : [])];
  };
  const draw = () => {
    for (const part of parts) part.hidden = !views[at].includes(part);
    bar.children[0].disabled = at === 0;
    bar.children[1].disabled = at === views.length - 1;
    fit();
    const first = views[at]
      .flatMap((part) => [...part.querySelectorAll("summary, [tabindex]")])
      .find((part) => part.offsetParent);
    (first ?? bar.children[at < views.length - 1 ? 1 : 0]).focus({ preventScroll: true });
  };
  const turnTo = (number) => {
    at = Math.min(Math.max(number, 0), views.length - 1);
    draw();
  };

  /** The talk has moved on, or back: shows what was just chosen, with what came of it. */
  host.wall = () => {
    const length = views.length;
    list();
    turnTo(views.length > length ? host.way.length : Math.min(at, host.way.length + 1));
  };
  host.leaveWall = acts.leave;
  addEventListener(
    "keydown",
    (event) => {
      if (!free(event)) return;
      const act = asked(event);
      const reply = /^[1-9]$/.test(event.key) && [...(views[at][0].querySelectorAll?.("[data-reply]") ?? [])][event.key - 1];
      if (act) acts[act]();
      else if (reply && !reply.hidden && !views[at][0].hasAttribute("data-done")) host.choose(reply);
      else return;
      event.preventDefault();
    },
    { signal: listening.signal },
  );
  addEventListener("resize", fit, { signal: listening.signal });
  list();
  draw();
}
