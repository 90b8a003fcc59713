/** Progress as one short text, and back: every part by the key of its id and content, so that nothing returns to a question
    it was not given to. Pure. The whole path stays below 1,024 signs, with forty questions from other pages. */
import { answered } from "./schedule.js";

const ROLES = ["", "phone", "counter", "office", "leader"];
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FORM = /^1([0-4])\.((?:[\w-]{3})*)\.((?:[\w-]{11})*)\.((?:[\w-]{10})*)(?:\.((?:[\w-]{10})*))?$/;
const LAST_DAY = 4095; // two signs

export const empty = () => ({ role: "", parts: [], plans: {}, asked: {}, more: {} });

const two = (number) => SIGNS[number >> 6] + SIGNS[number & 63];
const number = (text) => SIGNS.indexOf(text[0]) * 64 + SIGNS.indexOf(text[1]);
const split = (text, length) => text.match(new RegExp(`.{${length}}`, "g")) ?? [];

export function encode({ role, parts, plans, asked, more }) {
  const chosen = Object.entries(plans).map(([part, ends]) => part + ends.join(""));
  const elsewhere = written(more);
  const whole = `1${Math.max(0, ROLES.indexOf(role))}.${parts.join("")}.${chosen.join("")}.${written(asked)}`;
  return elsewhere ? `${whole}.${elsewhere}` : whole;
}

function written(asked) {
  const learned = Object.entries(asked).map(([key, { right, first, due, owed, missed }]) => {
    return key + two(Math.min(first, LAST_DAY)) + two(Math.min(due, LAST_DAY)) + SIGNS[right + 2 * missed + 4 * owed];
  });
  return learned.join("");
}

/** What the text holds and `model` still knows, and how much was dropped; null where the text is none of ours. Without a
    model, on a page that is none of the path, everything stands as it is. */
export function decode(text, model) {
  const [, role, parts, plans, learned, elsewhere = ""] = (typeof text === "string" && FORM.exec(text)) || [];
  if (!role) return null;
  const state = { ...empty(), role: ROLES[role] };
  let dropped = 0;
  for (const key of split(parts, 3)) {
    if (state.parts.includes(key) || (model && !model.parts.includes(key))) dropped++;
    else state.parts.push(key);
  }
  for (const plan of split(plans, 11)) {
    const [part, when, act] = [plan.slice(0, 3), plan.slice(3, 7), plan.slice(7)];
    const known = !model || (when in (model.plans[part]?.when ?? {}) && act in model.plans[part].act);
    if (known && !(part in state.plans)) state.plans[part] = [when, act];
    else dropped++;
  }
  const take = (list, known, into) => {
    for (const one of split(list, 10)) {
      const [key, flags] = [one.slice(0, 5), SIGNS.indexOf(one[9])];
      if ((known && !known.includes(key)) || flags > 11 || key in into) dropped++;
      else {
        const days = { right: flags % 2 === 1, first: number(one.slice(5)), due: number(one.slice(7)) };
        into[key] = { ...days, owed: flags >> 2, missed: (flags & 2) > 0 };
      }
    }
  };
  take(learned, model?.asked, state.asked);
  take(elsewhere, model && [...model.asked, ...split(model.more, 5)], state.more);
  return { state, dropped };
}

/** All that was answered, wherever. */
export const all = ({ asked, more }) => ({ ...more, ...asked });

/** One more answer on the path. */
export function learn(state, { key, right, sure }, day, model) {
  const known = state.asked[key] ?? state.more[key];
  const place = model.asked.includes(key) ? "asked" : key in state.more && "more";
  if (!place) return;
  delete state.more[key];
  state[place][key] = answered(known, { right, sure }, day, model.again);
}
