/** What fits into the time. Pure. */

const ROUND = [
  ["say", "own"],
  ["turns", "turns"],
  ["asked", "asked"],
  ["asked", "asked"], // two of them take as long as a turn
];

/**
 * Of the measures `ids`, in turn: a sentence to say aloud, a turn of a talk, a question, as long as there is time and
 * something that no measure before has taken. `known` is what the page knows of all measures.
 */
export function choose(ids, known) {
  const { measures, minutes } = known;
  const left = ids.filter((id) => Object.hasOwn(measures, id)).map((id) => ({ ...measures[id], own: [id] }));
  const chosen = { say: [], turns: [], asked: [], seconds: minutes.plan };
  const most = 60 * (minutes.whole + minutes.more);
  const said = new Set(); // a sentence that two measures share is said, and counts, with the first
  const spent = {
    say: (id) =>
      measures[id].aloud.reduce((sum, [sentence, each]) => sum + (said.has(sentence) ? 0 : each), measures[id].seconds),
    turns: (key) => known.turns[key][0],
    asked: (key) => known.asked[key],
  };
  const take = (kind, waiting) => {
    const key = waiting.find((each) => !chosen[kind].includes(each) && chosen.seconds + spent[kind](each) <= most);
    if (!key) return false;
    chosen[kind].push(key);
    chosen.seconds += spent[kind](key);
    if (kind === "say") for (const [sentence] of measures[key].aloud) said.add(sentence);
    return true;
  };
  const full = () => chosen.seconds >= 60 * minutes.whole;
  for (let more = true; more && !full(); ) {
    more = false;
    for (const [kind, list] of ROUND) for (const each of left) more = (!full() && take(kind, each[list])) || more;
  }
  return chosen;
}
