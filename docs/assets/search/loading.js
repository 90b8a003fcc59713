/** The words of all pages: scripts of their own, which also a page that was opened from a folder can load. */
const GIVES = ["trappenWords", "trappenMore", "trappenTexts"]; // what each leaves behind: none is loaded twice

/** The scripts as they lie inert in the page: `count` of them; `come` loads one in `host`; `lost` says that none came. */
export function inert(host) {
  const { content } = document.querySelector("[data-search] template");
  const mine = document.importNode(content, true); // of this page: else `src` may be no whole address
  const [, ...scripts] = mine.querySelectorAll("script"); // the first is the search itself
  const come = async (n) => {
    if (globalThis[GIVES[n]]) return;
    await new Promise((done, lost) => {
      scripts[n].addEventListener("load", done);
      scripts[n].addEventListener("error", lost);
      host.append(scripts[n]);
    });
  };
  return { come, count: scripts.length, lost: mine.lastElementChild, root: new URL("..", scripts[0].src) };
}
