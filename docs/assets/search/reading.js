/** The shorthand in which tables are written: see search_tables.py. */

/** Numbers of which each is written as how much it is more than the one before. */
export function fromSteps(steps) {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Reads numbers that are written in letters: the first half of the letters is a last digit. */
export function letterReader(letters) {
  const half = letters.length / 2;
  const values = new Map([...letters].map((letter, value) => [letter, value]));
  return (text) => {
    const found = [];
    let [sum, unit] = [0, 1];
    for (const letter of text) {
      const value = values.get(letter);
      if (value >= half) {
        sum += (value - half) * unit;
        unit *= half;
      } else {
        found.push(sum + value * unit);
        [sum, unit] = [0, 1];
      }
    }
    return found;
  };
}

/** Words, or addresses, that stand after the number of letters which each shares with the one before. */
export function unfolded(text) {
  let word = "";
  return (text.match(/\p{Lu}\P{Lu}*/gu) ?? []).map((each) => {
    word = word.slice(0, each.charCodeAt(0) - 65) + each.slice(1);
    return word;
  });
}
