/** Which situations answer a question best: the search knows, among its words of all pages. */
import { ranked } from "../search/ranking.js";
import { index } from "../search/tables.js";

/** Loads the words that the search loads; then what helps with a question, best first: `{address, title, href}`. */
export async function finder(host) {
  const { content } = document.querySelector("[data-search] template");
  const inert = document.importNode(content, true); // of this page: else `src` may be no whole address
  const [, words, more] = inert.querySelectorAll("script");
  if (!globalThis.trappenWords) await come(host, words);
  if (!globalThis.trappenMore) await come(host, more);
  const known = index(globalThis.trappenWords, globalThis.trappenMore);
  const root = new URL("..", words.src);
  return (question) =>
    ranked(question, known, helps)
      .pages.filter(({ address }, i) => i === 0 || isSituation(address)) // only who is in danger is sent there
      .map(({ address, title }) => ({ address, title, href: new URL(address, root).href }));
}

// An address ends with a slash; in a folder it is that of a file.
const isSituation = (page) => /^say\/(?!index\.)[^/]+(\/|\.html)$/.test(page);
const helps = (page) => isSituation(page) || /^now\/(?!index\.)[^/]+(\/|\.html)$/.test(page);

function come(host, script) {
  return new Promise((done, lost) => {
    script.addEventListener("load", done);
    script.addEventListener("error", lost);
    host.append(script);
  });
}
