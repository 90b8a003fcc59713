/** What stands around a hit: texts come with the pages that are shown, not before. */
import { wordsOf } from "./stems.js";

const AROUND = 24; // words of a teaser
const NEARLY = 0.7; // of the best part: parts that answer nearly as well are shown beside it
const SHOWN = 2; // parts of a page
const LONG = 60; // words of a part in which a hit says half as much
const ANSWERS = new Set(["law", "now", "say"]); // what begins with its answer: from the middle it may say the opposite
const [ENDS, STARTS] = [/[.!?]\s/, /^\p{Lu}/u]; // a sentence, which "f.eks. en" and "lov nr. 7" do not end

/**
 * Gives the pages that `ranked` found their teasers, terms their `meaning`, and phrases and situations their `phrase`.
 * `load` takes the name of a file of texts and gives what is in it; a page whose texts do not come stays as it is.
 */
export async function tell({ pages, hits }, known, load) {
  const named = (page) => known.texts.filter(([first]) => first <= page.address).pop()?.[1];
  const files = [...new Set(pages.map(named))];
  const loaded = new Map(await Promise.all(files.map(async (name) => [name, await load(name).catch(() => ({}))])));
  for (const page of pages) fill(page, loaded.get(named(page))[page.address] ?? [], hits, known);
}

function fill(page, parts, hits, known) {
  const here = ([anchor]) => (anchor.includes("#") ? anchor : anchor ? `${page.address}#${anchor}` : page.address);
  const shown = (part) => {
    const [, title, text, told] = part;
    const kind = told ? { [page.kind === "say" ? "phrase" : "meaning"]: told } : {};
    return {
      address: here(part),
      title: title || page.title,
      kind: page.kind,
      teaser: around(text, page.kind, hits, known),
      ...kind,
    };
  };
  if (page.parts.length) {
    const there = (address) => parts.find((part) => here(part) === address);
    page.parts = page.parts.map((part) => (there(part.address) ? { ...shown(there(part.address)), kind: part.kind } : part));
    return;
  }
  const scored = parts.map((part) => [part, score(part, hits, known)]).sort(([, a], [, b]) => b - a);
  const [said] = scored.filter(([[, , , told]]) => told && page.kind === "say");
  if (said) [[, , , page.phrase, page.spoken]] = said;
  const own = scored.filter(([[, , , told]]) => !told);
  if (!own.length) return;
  const [[best, most]] = own;
  if (here(best) === page.address || !most) page.teaser = shown(parts[0]).teaser;
  else {
    const nearly = own.filter(([part, value]) => here(part) !== page.address && value > most * NEARLY);
    page.parts = nearly.slice(0, SHOWN).map(([part]) => shown(part));
  }
}

function score([, title, text], hits, { stem, rarity, numberOf }) {
  const words = wordsOf(`${title} ${text}`).map(stem);
  const met = new Set(words.filter((key) => hits.has(key)));
  return [...met].reduce((sum, key) => sum + rarity[numberOf.get(key)], 0) / (1 + words.length / LONG);
}

/**
 * A few words: `[text, true where it is a hit]`, from the first words where these are the answer, otherwise from the
 * sentence of the first hit. Words that stand everywhere in speech are no hits.
 */
function around(text, kind, hits, { stem, common }) {
  const pieces = text.split(/([\p{L}\p{N}]+)/u); // words stand at odd places
  const carries = (key) => hits.has(key) && !common.has(key);
  const hit = (place) => place % 2 === 1 && carries(stem(pieces[place]));
  const first = ANSWERS.has(kind) ? 0 : pieces.findIndex((_, place) => hit(place));
  const start = begin(pieces, first);
  const end = Math.min(pieces.length, start + 2 * AROUND);
  const shown = pieces.slice(start, end).map((piece, i) => [piece, hit(start + i)]);
  return [...(start > 0 ? [["… ", false]] : []), ...shown, ...(end < pieces.length ? [[" …", false]] : [])];
}

/** Where the sentence of the word at `place` begins, or a few words before it in a long one. */
function begin(pieces, place) {
  const earliest = Math.max(0, place - AROUND / 2);
  for (let at = place - 1; at >= earliest; at--) if (ENDS.test(pieces[at]) && STARTS.test(pieces[at + 1])) return at + 1;
  return earliest;
}
