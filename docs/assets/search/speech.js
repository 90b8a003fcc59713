/** How much of what a page says speaks of a word: not only that it does, but how often beside all else that it says. */
import { each } from "./lists.js";
import { sums } from "./sums.js";

const USUAL = 50; // words in the lines of a page, at which these weigh as much as what all pages say

/** Of each word, by its number: the places whose lines have it, and how much these tell; of each place how long it is. */
export function* spoken(lines, linesOf, says, size) {
  const [speakers, tells, long, here] = [[], [], new Float32Array(size), sums(size)];
  let total = 0;
  for (const line of lines) {
    long[line.place] += line.keys.length;
    total += line.keys.length;
  }
  yield* each(linesOf, (list, key) => {
    for (const line of list) here.add([lines[line].place], 1);
    const [places, worth] = [[], []];
    here.drain((place, count) => {
      places.push(place);
      worth.push(says(key) * Math.log(1 + (count * total) / (USUAL * list.length)));
    });
    speakers.push(Uint16Array.from(places));
    tells.push(Float32Array.from(worth));
  });
  return { speakers, tells, lengths: long.map((words) => Math.log(1 + words / USUAL)) };
}
