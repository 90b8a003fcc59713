/** Progress as one short text, and back: every part by the key of its id and content, so that nothing returns to a question
    it was not given to. Pure. The whole path stays below 1,024 signs. */
import { answered } from "./schedule.js";

const ROLES = ["", "phone", "counter", "office", "leader"];
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FORM = /^1([0-4])\.((?:[\w-]{3})*)\.((?:[\w-]{11})*)\.((?:[\w-]{10})*)$/;
const LAST_DAY = 4095; // two signs

export const empty = () => ({ role: "", parts: [], plans: {}, asked: {} });

const two = (number) => SIGNS[number >> 6] + SIGNS[number & 63];
const number = (text) => SIGNS.indexOf(text[0]) * 64 + SIGNS.indexOf(text[1]);
const split = (text, length) => text.match(new RegExp(`.{${length}}`, "g")) ?? [];

export function encode({ role, parts, plans, asked }) {
  const learned = Object.entries(asked).map(([key, { right, first, due, owed, missed }]) => {
    return key + two(Math.min(first, LAST_DAY)) + two(Math.min(due, LAST_DAY)) + SIGNS[right + 2 * missed + 4 * owed];
  });
  const chosen = Object.entries(plans).map(([part, ends]) => part + ends.join(""));
  return `1${Math.max(0, ROLES.indexOf(role))}.${parts.join("")}.${chosen.join("")}.${learned.join("")}`;
}

/** What the text holds and `model` still knows, and how much was dropped; null where the text is none of ours. */
export function decode(text, model) {
  const [, role, parts, plans, learned] = (typeof text === "string" && FORM.exec(text)) || [];
  if (!role) return null;
  const state = { ...empty(), role: ROLES[role] };
  let dropped = 0;
  for (const key of split(parts, 3)) model.parts[key] ? state.parts.push(key) : dropped++;
  for (const plan of split(plans, 11)) {
    const [part, when, act] = [plan.slice(0, 3), plan.slice(3, 7), plan.slice(7)];
    if (model.plans[part]?.when[when] && model.plans[part].act[act]) state.plans[part] = [when, act];
    else dropped++;
  }
  for (const one of split(learned, 10)) {
    const [key, flags] = [one.slice(0, 5), SIGNS.indexOf(one[9])];
    if (!model.asked.includes(key) || flags > 11) dropped++;
    else {
      const known = { right: flags % 2 === 1, first: number(one.slice(5)), due: number(one.slice(7)) };
      state.asked[key] = { ...known, owed: flags >> 2, missed: (flags & 2) > 0 };
    }
  }
  state.parts = [...new Set(state.parts)];
  return { state, dropped };
}

/** One more answer. */
export function learn(state, { key, right, sure }, day, model) {
  if (model.asked.includes(key)) state.asked[key] = answered(state.asked[key], { right, sure }, day, model.again);
}
