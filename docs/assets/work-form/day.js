/** The picture of the day: a row for each person, from the numbers in the form; the same as text below. */
import { element, fill } from "../site/element.js";
import { isDay, planOf } from "./plan.js";

const WIDEST = 700;
const ROW = 36;
const LEFT = 22; // room for the letter
const LETTER = 9.2; // how wide a letter of the text is, on average
const EDGE = 4;

/** Drawn for the room there is; `wide` for the sheet. */
export function draw(host, wide = false) {
  const words = JSON.parse(host.querySelectorAll("[data-words]")[1].textContent);
  const day = read(host);
  const wrong = wrongOf(host, day, words);
  const sound = !wrong.length;
  const { rows, faults } = sound ? planOf(day) : { rows: [], faults: [] };
  const said = sound ? faults.map((fault) => sentence(fault, words)) : wrong;
  if (sound && !said.length) said.push(words.whole);
  host.part("day").replaceChildren(...(sound ? [picture(rows, day, words, wide ? WIDEST : host.part("day").clientWidth)] : []));
  const kinds = new Set(rows.flatMap(({ parts }) => parts.map(({ what }) => what)));
  const drawn = new Set([...host.part("day").querySelectorAll("text")].map(({ textContent }) => textContent));
  const sign = (what) => (drawn.has(words[`short-${what}`]) ? words[`short-${what}`] : "▯"); // too narrow for a letter
  const shorts = [...kinds].filter((what) => what === "pause" || drawn.has(words[`short-${what}`]));
  host.part("day-short").textContent = shorts.map((what) => `${sign(what)}\u00a0=\u00a0${words[`is-${what}`]}`).join(" · ");
  host.part("day-told").replaceChildren(...rows.map((row) => element("li", line(row, words))));
  const list = host.part("day-said");
  const text = said.join("");
  if (list.textContent !== text) list.replaceChildren(...said.map((each) => element("li", each)));
}

/** Why no day can be planned from these numbers: the fields that say something else, or else how long the day is. */
function wrongOf(host, day, words) {
  const lacking = fieldsOf(host).filter(({ name }) => day[name] === null);
  if (!lacking.length) return isDay(day) ? [] : [words[day.until <= day.from ? "backwards" : "length"]];
  return lacking.map(({ labels: [label], max, min, type }) =>
    fill(words[type === "time" ? "time" : "number"], { ask: label.textContent.trim(), max, min }),
  );
}

const fieldsOf = (host) => [...host.part("day").closest("[data-block]").querySelectorAll("input")];

/** Numbers by the names of their fields, times as minutes; null where something else stands. */
function read(host) {
  return Object.fromEntries(fieldsOf(host).map((field) => [field.name, field.validity.badInput ? null : number(field)]));
}

function number({ max, min, type, value }) {
  if (type === "time") return /^\d\d:\d\d/.test(value) ? Number(value.slice(0, 2)) * 60 + Number(value.slice(3, 5)) : null;
  return /^\d+$/.test(value) && Number(value) >= Number(min) && Number(value) <= Number(max) ? Number(value) : null;
}

const clock = (minutes) => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;
const sentence = ({ what, who, n, from, until }, words) =>
  fill(words[what === "short" && n > 1 ? "short-many" : what], { who, n, from: clock(from), until: clock(until) });
const line = ({ who, parts }, words) =>
  `${who}: ${parts.map(({ what, from, until }) => `${clock(from)}–${clock(until)} ${words[`is-${what}`]}`).join(", ")}`;

function shape(name, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function picture(rows, day, words, room) {
  const width = Math.min(Math.max(room, 300), WIDEST);
  const height = rows.length * ROW + 24;
  const at = (minutes) => LEFT + ((minutes - day.from) / (day.until - day.from)) * (width - LEFT);
  const svg = shape("svg", {
    width,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": words.picture,
    class: "day",
  });
  const every = width / ((day.until - day.from) / 60) < 46 ? 120 : 60;
  for (let hour = Math.ceil(day.from / 60) * 60; hour < day.until; hour += every) {
    svg.append(shape("path", { class: "day__hour", d: `M${at(hour)} 18V${height}` }));
    if (at(hour) + 16 < width) svg.append(shape("text", { x: at(hour), y: 13, class: "day__text" }, String(hour / 60)));
  }
  rows.forEach(({ who, parts }, i) => {
    const y = 24 + i * ROW;
    svg.append(shape("text", { x: 0, y: y + 21, class: "day__who" }, who));
    for (const part of parts) svg.append(...block(part, at, y, words));
  });
  return svg;
}

/** A stretch of the day: its word where there is room, else its first letters. */
function block({ what, from, until }, at, y, words) {
  const wide = at(until) - at(from) - 2;
  const text = [words[`is-${what}`], words[`short-${what}`]].find((each) => each.length * LETTER + EDGE <= wide);
  const box = shape("rect", { x: at(from) + 1, y, width: Math.max(wide, 1), height: ROW - 6, rx: 3, class: `day__${what}` });
  const label = { x: at(from) + 1 + wide / 2, y: y + 20, "text-anchor": "middle", class: "day__text" };
  return text ? [box, shape("text", label, text)] : [box];
}
