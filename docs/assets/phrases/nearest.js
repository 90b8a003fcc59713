/** Which situations answer a question best: the search knows, among its words of all pages. */
import { inert } from "../search/loading.js";
import { ranked } from "../search/ranking.js";
import { indexed } from "../search/tables.js";
import { strange } from "../search/told.js";

const NEAR = 3; // places among which a page of what to do now is shown

/** Loads the words that the search loads; then what helps with a question, best first: `{address, title, href}`.
 * Nothing helps with words that no page knows: somebody who is afraid is not sent to what only looks like them. */
export async function finder(host) {
  const { come, root } = inert(host);
  for (const n of [0, 1]) await come(n);
  const known = await indexed(globalThis.trappenWords, globalThis.trappenMore);
  return (question) => {
    const found = ranked(question, known, helps);
    if (strange(found, question, known)) return [];
    return found.pages
      .filter(({ address }, i) => i < NEAR || isSituation(address)) // only who may be in danger is sent there
      .map(({ address, title }) => ({ address, title, href: new URL(address, root).href }));
  };
}

// An address ends with a slash; in a folder it is that of a file.
const isSituation = (page) => /^say\/(?!index\.)[^/]+(\/|\.html)$/.test(page);
const helps = (page) => isSituation(page) || /^now\/(?!index\.)[^/]+(\/|\.html)$/.test(page);
