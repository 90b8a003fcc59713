/** Look away: Escape twice, or a button, puts a plain calendar before the page and takes it away again. Keeps nothing. */
const SOON = 1000; // between two presses, in milliseconds; more of them in a row change nothing
const dialog = document.querySelector("dialog.away");
const icon = document.querySelector("link[rel=icon]");
const OPEN = CSS.supports("selector(:popover-open)") ? ":popover-open" : ".popover-open";
let pressed = -SOON;
let done = false;
let held;

/** The page stays below, inert and as it is: a modal dialog takes its focus, and gives it back. */
function hide() {
  const popovers = [...document.querySelectorAll(OPEN)];
  held = { popovers, title: document.title, icon: icon.href, place: { left: scrollX, top: scrollY, behavior: "instant" } };
  month(new Date());
  dialog.showModal();
  document.title = dialog.dataset.title;
  icon.href = dialog.dataset.icon;
}

function back() {
  document.title = held.title;
  icon.href = held.icon;
  scrollTo(held.place);
  for (const popover of held.popovers) popover.showPopover();
}

/** The month as a table, from Monday to Sunday; a letter for a day, so that a phone shows the whole week. */
function month(today) {
  const { lang } = document.documentElement;
  const [year, number] = [today.getFullYear(), today.getMonth()];
  const before = (new Date(year, number, 1).getDay() + 6) % 7;
  const days = new Date(year, number + 1, 0).getDate();
  const body = dialog.querySelector("tbody");
  dialog.querySelector("caption").textContent = today.toLocaleDateString(lang, { month: "long", year: "numeric" });
  body.replaceChildren();
  const names = body.insertRow();
  for (let day = 1; day <= 7; day++) {
    const name = new Date(2024, 0, day).toLocaleDateString(lang, { weekday: "narrow" }); // it began on a Monday
    names.append(Object.assign(document.createElement("th"), { textContent: name }));
  }
  for (let day = 1 - before; day <= days || (day + before) % 7 !== 1; day++) {
    if ((day + before) % 7 === 1) body.insertRow();
    body.lastChild.insertCell().textContent = day > 0 && day <= days ? day : "";
  }
}

function key(event) {
  if (dialog.open) event.stopImmediatePropagation(); // no key does anything to what is hidden
  if (event.key !== "Escape" || event.repeat) return;
  if (!dialog.open && document.querySelector(`dialog[open], ${OPEN}`)) return; // this press closes that
  const now = performance.now();
  const twice = now - pressed < SOON;
  pressed = now;
  if (dialog.open || (twice && !done)) event.preventDefault(); // the press that opens the calendar would close it again
  if (!twice || done) {
    done &&= twice;
    return;
  }
  done = true;
  if (dialog.open) dialog.close();
  else hide();
}

if (dialog) {
  addEventListener("keydown", key, true);
  dialog.addEventListener("close", back);
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  customElements.define(
    "guide-away",
    class extends HTMLElement {
      connectedCallback() {
        this.querySelector("button").onclick = hide;
      }
    },
  );
}
