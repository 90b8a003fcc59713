/** What the search shows of a page: what it is, its name, some of its words; of a term what it means; of a phrase itself. */
import { make } from "./make.js";

const text = (pieces) => make("p", {}, ...pieces.map(([piece, hit]) => (hit ? make("mark", {}, piece) : piece)));

/** The list item of one page as `ranked` gives it. `root` is the folder of the language, `words` what is said. */
export function item({ address, title, kind, teaser, parts, phrase: said, spoken }, root, words) {
  const link = (to, name) => make("a", { href: new URL(to, root).href }, name);
  const head = (to, name, what) =>
    make("p", { className: "search__head" }, link(to, name), ...(words[`kind-${what}`] ? [label(what, words)] : []));
  const term = (part) => [head(part.address, part.title, "term"), make("p", { className: "search__meaning" }, part.meaning)];
  const phrase = (part) => [
    make("q", {}, part.phrase),
    make("p", { className: "search__head" }, copier(words), link(part.address, words.where), label("say", words)),
  ];
  const inner = (part) => make("div", { className: "search__part" }, link(part.address, part.title), text(part.teaser));
  // A term and a phrase are the answer themselves, not the list they stand on.
  const whole = parts.filter((part) => part.meaning || part.phrase);
  if (parts.length && whole.length === parts.length)
    return make("li", {}, ...whole.flatMap((part) => (part.meaning ? term(part) : phrase(part))));
  const copy = spoken ? [] : [copier(words)]; // what is said in danger is not sent
  const teased = said ? [make("q", {}, said), ...copy] : teaser.length ? [text(teaser)] : [];
  return make("li", {}, head(address, title, kind), ...teased, ...parts.map(inner));
}

const label = (kind, words) => make("span", { className: `search__kind search__kind--${kind}` }, words[`kind-${kind}`]);

const copier = (words) => make("button", { type: "button", className: "search__copy" }, words.copy);
