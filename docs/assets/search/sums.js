/** Numbers of many places, of which only those that were met are walked, and emptied again: a key costs what it meets. */

/** Adds up: `add` gives a value to each of some places; `drain` acts on each that has one, with what it has, and empties it. */
export function sums(size) {
  const [sum, there] = [new Float32Array(size), new Uint16Array(size)];
  let count = 0;
  const add = (places, value) => {
    for (const place of places) {
      if (!sum[place]) there[count++] = place;
      sum[place] += value;
    }
  };
  /** Takes over what the first `number` of some places have in `values`. */
  const move = (places, values, number) => {
    for (let i = 0; i < number; i++) {
      const place = places[i];
      if (!sum[place]) there[count++] = place;
      sum[place] += values[place];
      values[place] = 0;
    }
  };
  const has = (place) => sum[place] > 0;
  const drain = (act) => {
    for (let i = 0; i < count; i++) {
      act(there[i], sum[there[i]]);
      sum[there[i]] = 0;
    }
    count = 0;
  };
  return { add, move, has, drain };
}

/** Adds up over the words of a question what each is worth at most: `take` or `share` for what a word may mean,
 * `more` only for places that an earlier word met, then `next`. */
export function mosts(size) {
  const [most, there, all] = [new Float32Array(size), new Uint16Array(size), sums(size)];
  let count = 0;
  const at = (place, worth) => {
    if (!most[place]) there[count++] = place;
    if (worth > most[place]) most[place] = worth;
  };
  const take = (places, worth) => {
    for (const place of places) at(place, worth);
  };
  const more = (places, worth) => {
    for (const place of places) if (all.has(place)) at(place, worth);
  };
  const share = (places, worth, shares) => {
    for (let i = 0; i < places.length; i++) at(places[i], worth * shares[i]);
  };
  const next = () => {
    all.move(there, most, count);
    count = 0;
  };
  return { take, more, share, next, drain: all.drain };
}
