/** A day of one thing at a time: who does what when. Minutes after midnight; no page, no words. */

const LETTERS = "ABCDEFGH";
const LUNCH = [0.3, 0.7]; // of the day: lunch lies between these parts of it
const LEAST = 120;
const MOST = 720;

/** Whether a day can be planned from these numbers. */
export const isDay = ({ from, until }) => until - from >= LEAST && until - from <= MOST;

/**
 * {rows: [{who, parts: [{what, from, until}]}], faults: [{what, who?, from?, until?, n?}]}
 *
 * Phone and desk are filled first, shift by shift; whoever is off duty has a break and then cases.
 */
export function planOf(day) {
  const shifts = shiftsOf(day);
  const people = Array.from({ length: day.people }, (_, i) => ({ who: LETTERS[i], tasks: [], lunch: -1 }));
  const faults = [];
  shifts.forEach((shift, i) => {
    const posts = [...Array(day.desk).fill("desk"), ...Array(day.phone).fill("phone")];
    const free = new Set(people);
    for (const post of posts) {
      const next = [...free].sort((a, b) => compare(score(a, post, i, shifts, day), score(b, post, i, shifts, day)))[0];
      if (!next) continue;
      free.delete(next);
      next.tasks[i] = post;
    }
    const n = posts.length - (people.length - free.size);
    if (n > 0) faults.push({ what: "short", n, ...shift });
  });
  for (const person of people) person.lunch = lunchOf(person, shifts, day);
  const rows = people.map((person) => ({ who: person.who, parts: partsOf(person, shifts, day) }));
  return { rows, faults: [...merged(faults), ...rows.flatMap((row, i) => faultsOf(row, people[i], day))] };
}

/** Shifts of equal length from the start of the day; the last may be shorter. */
function shiftsOf({ from, until, shift }) {
  const count = Math.ceil((until - from) / shift);
  return Array.from({ length: count }, (_, i) => ({ from: from + i * shift, until: Math.min(from + (i + 1) * shift, until) }));
}

const isLunchTime = (shift, { from, until }) => {
  const middle = ((shift.from + shift.until) / 2 - from) / (until - from);
  return middle >= LUNCH[0] && middle <= LUNCH[1];
};

/** The lower, the sooner it is this person's turn: rested, not the same task again, an even share, lunch not missed. */
function score({ tasks, who }, post, i, shifts, day) {
  const times = shifts.map((shift, k) => [k, isLunchTime(shift, day)]).filter(([, lunch]) => lunch);
  const last = i === times.at(-1)?.[0] && times.every(([k]) => k === i || tasks[k]);
  const done = tasks.filter(Boolean).length;
  const before = tasks[i - 1];
  return [last, Boolean(before), before === post, done, count(tasks, post), who.charCodeAt(0)].map(Number);
}

const count = (tasks, post) => tasks.filter((task) => task === post).length;
const compare = (a, b) => a.map((value, i) => value - b[i]).find((difference) => difference) ?? 0;

/** The shift in which somebody has lunch: off duty, beginning nearest to the middle of the day; -1 where there is none. */
function lunchOf({ tasks }, shifts, day) {
  const middle = (day.from + day.until) / 2;
  const off = shifts.map((shift, i) => [Math.abs(shift.from - middle), i]);
  const fits = off.filter(([, i]) => !tasks[i] && isLunchTime(shifts[i], day) && length(shifts[i]) >= day.lunch);
  return fits.sort(([a], [b]) => a - b)[0]?.[1] ?? -1;
}

const length = ({ from, until }) => until - from;

function partsOf({ tasks, lunch }, shifts, day) {
  const parts = shifts.flatMap((shift, i) => {
    if (tasks[i]) return [{ what: tasks[i], ...shift }];
    const what = i === lunch ? "lunch" : "pause";
    const rest = what === "lunch" ? day.lunch : i && length(shift) >= 2 * day.pause ? day.pause : 0;
    const turn = shift.from + rest;
    return [
      { what, from: shift.from, until: turn },
      { what: "cases", from: turn, until: shift.until },
    ];
  });
  return parts.filter((part) => length(part) > 0);
}

/** What this person's day lacks. */
function faultsOf({ who, parts }, person, day) {
  const row = parts.findIndex(({ what }, i) => isDuty(what) && isDuty(parts[i + 1]?.what));
  const cases = parts.some((part) => part.what === "cases" && length(part) >= day.cases);
  return [
    ...(row < 0 ? [] : [{ what: "row", who, from: parts[row].from, until: parts[row + 1].until }]),
    ...(day.lunch && person.lunch < 0 ? [{ what: "lunch", who }] : []),
    ...(day.cases && !cases ? [{ what: "cases", who, n: day.cases }] : []),
  ];
}

const isDuty = (what) => what === "phone" || what === "desk";

/** Neighbouring shifts that lack as many people are told as one. */
function merged(faults) {
  const all = [];
  for (const fault of faults) {
    const before = all.at(-1);
    if (before?.until === fault.from && before.n === fault.n) before.until = fault.until;
    else all.push({ ...fault });
  }
  return all;
}
