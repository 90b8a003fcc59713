/** The round on a wall, one thing at a time. While one answers alone the page is as it is near: what is in, nobody sees. */
import { asked, buttons, clear, fit, free, full } from "../site/wall.js";
import { sheetsOf, viewsOf } from "./views.js";

export function show(host, names) {
  if (host.querySelector(".wall")) return;
  const listening = new AbortController();
  const { signal } = listening;
  const sheets = sheetsOf(host);
  let [at, views, where, back] = [0, [], null, null];
  let last = false; // the view to stand at when the page has moved: the first, or going back the last

  const acts = {
    next: () => (at < views.length - 1 ? turnTo(at + 1) : goOn()),
    back: () => (at > 0 ? turnTo(at - 1) : goBack()),
    full: () => host.attempt(full),
    leave: () => {
      listening.abort();
      watching.disconnect();
      aside();
      for (const each of [bar, ...sheets]) each.remove();
      const here = [...host.querySelectorAll("[data-act='round.wall'], h2[tabindex]")].filter((each) => each.checkVisibility());
      (here.find((each) => each.matches("button")) ?? here[0])?.focus();
    },
  };
  const bar = buttons(names, acts);
  host.append(...sheets, bar);

  /** The page as it stands near; the wall comes back by itself. */
  const aside = () => {
    back?.();
    back = null;
    unmark(host);
    host.toggleAttribute("data-wall", false);
    for (const each of [bar, ...sheets]) each.hidden = true;
  };

  /** Where the page stands now, and what there is to show of it. */
  const follow = () => {
    const before = where;
    const shown = [...host.querySelectorAll("[data-view]")].find((view) => !view.hidden);
    where = shown === host.form ? host.leaf : shown.dataset.part;
    views = viewsOf(host, shown, sheets);
    if (!views.length) return aside();
    if (shown === host.form && host.dataset.mode === "all") host.modules.leaves.single(host);
    back ??= clear(host);
    host.toggleAttribute("data-wall", true);
    bar.hidden = false;
    const fault = views.findIndex((view) => view.some((part) => part.querySelector(".error:not([hidden])")));
    if (before !== where) at = last ? views.length - 1 : 0;
    else if (fault >= 0) at = fault;
    last = false;
    return before === where ? draw() : turnTo(at);
  };

  const draw = () => {
    at = Math.min(at, views.length - 1);
    mark(host, [...views[at], host.part("said"), bar]);
    fit();
  };

  const turnTo = (number) => {
    at = number;
    draw();
    const title = views[at].flatMap((part) => [part, ...part.querySelectorAll("[tabindex], input")]).find(takesFocus);
    (title ?? bar.children[1]).focus({ preventScroll: true });
  };

  /** On from the last view: what the page's own button does. To say "none of these" is left to a press on it. */
  const goOn = () => {
    const button = views[at].flatMap((part) => [...part.querySelectorAll(".button:not(.button--quiet, [hidden])")])[0];
    const asks = ["leaves.next", "place"].includes(button?.dataset.act);
    if (asks) button.click();
    else button?.focus();
  };
  const goBack = () => {
    last = true;
    if (where !== "start" && host.depth) history.back();
  };

  const watching = new MutationObserver(() => {
    follow();
    watching.takeRecords(); // what the wall itself has changed
  });
  watching.observe(host, { attributeFilter: ["hidden", "data-at"], childList: true, subtree: true });
  addEventListener("resize", () => back && fit(), { signal });
  addEventListener(
    "keydown",
    (event) => {
      const act = free(event) && (back || event.key === "Escape") && asked(event);
      if (!act) return;
      event.preventDefault();
      acts[act]();
    },
    { signal },
  );
  follow();
}

const takesFocus = (each) => each.matches("[tabindex], button, input:not([data-plan])") && each.checkVisibility();

/** Marks all but `kept` and what holds it; the sheet hides that, and `hidden` stays what the page makes of it. */
function mark(host, kept) {
  unmark(host);
  for (const part of kept)
    for (let here = part; here !== host; here = here.parentElement)
      for (const other of here.parentElement.children) if (!kept.some((one) => other.contains(one))) other.dataset.off = "";
}

function unmark(host) {
  for (const each of host.querySelectorAll("[data-off]")) delete each.dataset.off;
}
