/** What was decided, at the end of the meeting: read, saved, cleared. */
import { give } from "../site/files.js";

export function list(host) {
  const { state } = host.meeting;
  const rows = state.cards.map((id, i) => {
    const row = host.part("decision").content.cloneNode(true);
    row.querySelector("h3").textContent = host.template(id).dataset.title;
    row.querySelector("p").textContent = state.decisions[i].trim() || host.words.none;
    return row;
  });
  host.part("day").textContent = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  host.part("decisions").replaceChildren(...rows);
}

export function save(host) {
  const title = host.querySelector(".decisions h2").innerText;
  const text = `${title}\n\n${host.part("decisions").innerText}\n`;
  host.meeting.saved = give(host, `${host.words.file}.txt`, "text/plain", text);
  if (host.meeting.saved) host.say(host.words.saved);
}

/** Asks on the page, for a frame may refuse the browser's own question. */
export function ask(host) {
  if (!host.meeting.unsaved) return clear(host);
  host.part("ask").hidden = false;
  return host.part("ask").querySelector("p").focus();
}

export function stay(host) {
  host.part("ask").hidden = true;
  host.part("clear").focus();
}

/** Leaves nothing behind. */
export function clear(host) {
  host.meeting.clock.pause();
  host.meeting = null;
  host.stage(false);
  host.part("ask").hidden = true;
  host.part("out").hidden = true;
  host.part("slot").replaceChildren();
  host.part("slot").dataset.now = "";
  host.agenda.draw();
  if (!host.keeping.forget()) host.say(host.words["not-cleared"]);
  host.part("setup").querySelector("input").focus();
}
