/** Words and lines that look like what is asked: compounds, endings and typing errors share letters, three in a row. */
import { put } from "./lists.js";
import { sums } from "./sums.js";

const BEST = [1, 0.7, 0.5, 0.3, 0.2]; // what the lines of a place are worth that look most like it, the best first
const [LIKE, LEAST] = [0.4, 0.25]; // a word, or a line, that looks less like it says nothing
const WALKED = 6000; // lines with the rarest letters of a question; what more have is hardly told apart by it

function threes(stem) {
  const [text, found] = [` ${stem} `, []];
  for (let i = 0; i < stem.length; i++) found.push(text.slice(i, i + 3));
  return found;
}

/** Which stems, by number, hold which letters, how much these say, and how much each stem says in all, and in squares. */
export function* lettered(stems) {
  const [holders, says] = [new Map(), new Map()];
  const of = stems.map(threes);
  yield;
  of.forEach((mine, i) => {
    for (const three of mine) put(holders, three, i);
  });
  yield;
  for (const [three, there] of holders) says.set(three, 1 + Math.log((stems.length + 1) / (there.length + 1)));
  const all = (mine, power) => mine.reduce((sum, three) => sum + says.get(three) ** power, 0);
  const whole = Float32Array.from(of, (mine) => all(mine, 1));
  const squares = Float32Array.from(of, (mine) => all(mine, 2));
  return { holders, says, whole, squares, most: 1 + Math.log(stems.length), met: new Map(), shared: sums(stems.length) };
}

/** `[number, how much it looks like this one]` of stems; where none does enough, of the one that is nearest. */
export function similar(stem, { holders, says, whole, most, shared }) {
  let [all, top] = [0, 0];
  for (const three of threes(stem)) {
    const rare = says.get(three) ?? most;
    all += rare;
    if (holders.has(three)) shared.add(holders.get(three), rare);
  }
  const found = [];
  shared.drain((other, sum) => {
    const like = sum / Math.sqrt(whole[other] * all);
    top = Math.max(top, like);
    if (like >= LIKE || like === top) found.push([other, like]);
  });
  return found.filter(([, like]) => like >= Math.min(LIKE, top));
}

/** Place → how much its lines look like a question, given as its stems. */
export function looks(asked, known) {
  const { placeOf, lettersOf, letters, shared } = known;
  const rare = (three) => (letters.says.get(three) ?? 0) ** 2;
  let [all, walked] = [0, 0];
  for (const three of [...new Set(asked.flatMap(threes))].sort((a, b) => rare(b) - rare(a))) {
    all += rare(three);
    if (walked > WALKED || !letters.says.has(three)) continue;
    const lines = linesWith(three, known);
    shared.add(lines, rare(three));
    walked += lines.length;
  }
  const found = new Map();
  shared.drain((line, sum) => {
    const alike = sum / Math.sqrt(lettersOf[line] * all);
    if (alike > LEAST) put(found, placeOf[line], alike);
  });
  const worth = (each) => each.sort((a, b) => b - a).reduce((sum, alike, i) => sum + alike * (BEST[i] ?? 0), 0);
  return new Map([...found].map(([place, each]) => [place, worth(each)]));
}

/** The lines with these letters, each once; kept, for the next key asks for nearly the same. */
function linesWith(three, { linesOf, letters: { holders, met }, once }) {
  if (!met.has(three)) {
    const found = [];
    for (const stem of holders.get(three)) once.add(linesOf[stem], 1);
    once.drain((line) => found.push(line));
    met.set(three, Uint16Array.from(found));
  }
  return met.get(three);
}
