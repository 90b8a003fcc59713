/** Lines that look like a question: compounds, endings and typing errors share most of their letters, three in a row. */
const BEST = [1, 0.7, 0.5, 0.3, 0.2]; // what the lines of a place are worth that look most like it, the best first
const LEAST = 0.15; // what looks less like it says nothing

const threes = (key) => Array.from({ length: key.length }, (_, i) => ` ${key} `.slice(i, i + 3));

/** Which lines hold which letters, how much these say, and how much each line says in all. */
export function lettered(lines) {
  const [holders, says, whole, of] = [new Map(), new Map(), new Float32Array(lines.length), new Map()];
  lines.forEach(({ keys }, line) => {
    for (const key of keys) {
      if (!of.has(key)) of.set(key, threes(key));
      for (const three of of.get(key)) {
        const there = holders.get(three);
        if (!there) holders.set(three, [line]);
        else if (there.at(-1) !== line) there.push(line);
      }
    }
  });
  for (const [three, there] of holders) {
    const rare = (1 + Math.log((lines.length + 1) / (there.length + 1))) ** 2;
    says.set(three, rare);
    for (const line of there) whole[line] += rare;
  }
  return { holders, says, whole };
}

/** Place → how much its lines look like a question, given as its stems. */
export function looks(asked, { lines, letters: { holders, says, whole } }) {
  const [shared, met] = [new Float32Array(lines.length), []];
  let all = 0;
  for (const three of new Set(asked.flatMap(threes))) {
    const rare = says.get(three) ?? 0;
    all += rare;
    for (const line of holders.get(three) ?? []) {
      if (!shared[line]) met.push(line);
      shared[line] += rare;
    }
  }
  const found = new Map();
  for (const line of met) {
    const alike = shared[line] / Math.sqrt(whole[line] * all);
    if (alike <= LEAST) continue; // most lines: what they belong to is not looked up
    const { place } = lines[line];
    found.set(place, [...(found.get(place) ?? []), alike]);
  }
  const worth = (each) => each.sort((a, b) => b - a).reduce((sum, alike, i) => sum + alike * (BEST[i] ?? 0), 0);
  return new Map([...found].map(([place, each]) => [place, worth(each)]));
}
