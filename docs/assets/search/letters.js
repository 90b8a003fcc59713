/** Words and lines that look like what is asked: compounds, endings and typing errors share letters, three in a row. */
import { put } from "./lists.js";

const BEST = [1, 0.7, 0.5, 0.3, 0.2]; // what the lines of a place are worth that look most like it, the best first
const [LIKE, LEAST] = [0.4, 0.25]; // a word, or a line, that looks less like it says nothing

function threes(stem) {
  const [text, found] = [` ${stem} `, []];
  for (let i = 0; i < stem.length; i++) found.push(text.slice(i, i + 3));
  return found;
}

/** Which stems hold which letters, how much these say, and how much each stem says in all, and in squares. */
export function* lettered(stems) {
  const [holders, says, whole, squares] = [new Map(), new Map(), new Map(), new Map()];
  const of = stems.map(threes);
  yield;
  of.forEach((mine, i) => {
    for (const three of mine) put(holders, three, stems[i]);
  });
  yield;
  for (const [three, there] of holders) says.set(three, 1 + Math.log((stems.length + 1) / (there.length + 1)));
  of.forEach((mine, i) => {
    let [sum, square] = [0, 0];
    for (const rare of mine.map((three) => says.get(three))) [sum, square] = [sum + rare, square + rare * rare];
    whole.set(stems[i], sum);
    squares.set(stems[i], square);
  });
  return { holders, says, whole, squares, most: 1 + Math.log(stems.length), met: new Map() };
}

/** Stem → how much it looks like this one; where none does enough, the one that is nearest. */
export function similar(stem, { letters: { holders, says, whole, most } }) {
  const shared = new Map();
  let all = 0;
  for (const three of threes(stem)) {
    const rare = says.get(three) ?? most;
    all += rare;
    for (const other of holders.get(three) ?? []) shared.set(other, (shared.get(other) ?? 0) + rare);
  }
  for (const [other, sum] of shared) shared.set(other, sum / Math.sqrt(whole.get(other) * all));
  const least = Math.min(LIKE, Math.max(...shared.values()));
  return [...shared].filter(([, like]) => like >= least);
}

/** Place → how much its lines look like a question, given as its stems. */
export function looks(asked, { lines, linesOf, lettersOf, letters }) {
  const [shared, met] = [new Float32Array(lines.length), []];
  let all = 0;
  for (const three of new Set(asked.flatMap(threes))) {
    const rare = (letters.says.get(three) ?? 0) ** 2;
    all += rare;
    for (const line of linesWith(three, linesOf, letters)) {
      if (!shared[line]) met.push(line);
      shared[line] += rare;
    }
  }
  const found = new Map();
  for (const line of met) {
    const alike = shared[line] / Math.sqrt(lettersOf[line] * all);
    if (alike > LEAST) put(found, lines[line].place, alike);
  }
  const worth = (each) => each.sort((a, b) => b - a).reduce((sum, alike, i) => sum + alike * (BEST[i] ?? 0), 0);
  return new Map([...found].map(([place, each]) => [place, worth(each)]));
}

/** The lines with these letters, each once; kept, for the next key asks for nearly the same. */
function linesWith(three, linesOf, { holders, met }) {
  const there = () => new Set((holders.get(three) ?? []).flatMap((stem) => linesOf.get(stem) ?? []));
  if (!met.has(three)) met.set(three, Uint16Array.from(there()));
  return met.get(three);
}
