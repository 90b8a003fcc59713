/** One thing at a time, as large as fits: what a page shows when it is thrown on a wall. Puts everything back when left. */
const SMALLEST = 16; // pixels
const LARGEST = 96;
const WIDTHS = ["--line-length", "--measure"]; // of lines that are read from near
const root = document.documentElement;

/** Hides all but `kept` and what holds it; gives what puts it back. */
export function clear(kept) {
  const gone = [];
  for (let here = kept; here !== document.body; here = here.parentElement)
    for (const other of here.parentElement.children)
      if (other !== here && !other.hidden && !other.matches("script, dialog")) {
        other.hidden = true;
        gone.push(other);
      }
  for (const name of WIDTHS) root.style.setProperty(name, "none");
  return () => {
    for (const each of gone) each.hidden = false;
    for (const name of WIDTHS) root.style.removeProperty(name);
    root.style.fontSize = "";
  };
}

/** Text as large as the screen holds without scrolling. */
export function fit() {
  let [least, most] = [SMALLEST, LARGEST];
  while (most - least > 1) {
    const size = Math.floor((least + most) / 2);
    root.style.fontSize = `${size}px`;
    const fits = root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth;
    [least, most] = fits ? [size, most] : [least, size];
  }
  root.style.fontSize = `${least}px`;
  scrollTo(0, 0);
}

/** Browsers may refuse: the promise then fails. */
export const full = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());
