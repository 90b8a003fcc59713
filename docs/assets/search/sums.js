/** Numbers of many places, of which only those that were met are walked, and emptied again: one key costs what it meets. */

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
  const drain = (act) => {
    for (let i = 0; i < count; i++) {
      act(there[i], sum[there[i]]);
      sum[there[i]] = 0;
    }
    count = 0;
  };
  return { add, drain };
}

/** Adds up over the words of a question what each is worth at most: `take` for what a word may mean, then `next`. */
export function mosts(size) {
  const [most, here, sum, there] = [Float32Array, Uint16Array, Float32Array, Uint16Array].map((Row) => new Row(size));
  let [now, count] = [0, 0];
  const at = (place, worth) => {
    if (!most[place]) here[now++] = place;
    if (worth > most[place]) most[place] = worth;
  };
  const take = (places, value) => {
    for (const place of places) at(place, value);
  };
  const takeShares = (places, value, shares) => {
    for (let i = 0; i < places.length; i++) at(places[i], value * shares[i]);
  };
  const next = () => {
    for (let i = 0; i < now; i++) {
      const place = here[i];
      if (!sum[place]) there[count++] = place;
      sum[place] += most[place];
      most[place] = 0;
    }
    now = 0;
  };
  const drain = (act) => {
    for (let i = 0; i < count; i++) {
      act(there[i], sum[there[i]]);
      sum[there[i]] = 0;
    }
    count = 0;
  };
  return { take, takeShares, next, drain };
}
