/**
 * Places a case on the ladder. Free of DOM, clock and storage: the same answers always give the same result.
 * The rules are data (data/placement.yml); the page carries them as JSON, and the proofs run through this file.
 *
 * Answers are named by keys such as "signs.red-sign-4" and "safety.threats".
 */

const LEVELS = ["once", "repeated", "lasting"];
/** 1 to 3; 0 for not seen and for "unsure", which is scored as not seen. */
const rank = (level) => LEVELS.indexOf(level) + 1;

/**
 * @param model the JSON of the placement page
 * @param given {safety: [id], ownSide: [id], signs: {id: "unsure"|"once"|"repeated"|"lasting"}}; absent = not seen
 * @returns {step, urgent, fired, decided, nearest, border, notes, actions}
 */
export function place(model, given) {
  const answers = { safety: given.safety ?? [], ownSide: given.ownSide ?? [], signs: given.signs ?? {} };
  const rule = ruleFor(model, answers);
  const { step } = rule;
  const others = model.rules.filter((other) => other !== rule && other.when.length && holds(model, other, answers));
  const decided = [...new Set(rule.when.flatMap((condition) => meeting(model, condition, answers)))];
  const notes = notesFor(model, answers, rule);
  return {
    step,
    urgent: answers.safety.length > 0,
    fired: [rule, ...others].map(({ id }) => id),
    decided,
    nearest: nearest(model, answers, step),
    border: rule.border || onTheBrink(model, answers, step),
    notes: notes.map((note) => note.id),
    actions: advise(model, answers, step, decided, notes),
  };
}

/** The unsure answers that would change the step if the sign were seen: what to look out for. */
export function watch(model, given) {
  const answers = { safety: [], ...given };
  const step = stepFor(model, answers);
  return model.signs
    .filter(({ id, levels }) => answers.signs[id] === "unsure" && levels.some((level) => moves(model, answers, id, level, step)))
    .map(({ id }) => `signs.${id}`);
}

/** The first rule that holds decides; the last has no conditions and holds when no other does. */
const ruleFor = (model, answers) => model.rules.find((rule) => holds(model, rule, answers));
const holds = (model, rule, answers) => rule.when.every((condition) => meeting(model, condition, answers));
const stepFor = (model, answers) => ruleFor(model, answers).step;

/** The answers that meet a condition, or null when they are too few. Nothing but counts and flags is read. */
function meeting(model, { flags, colour, atLeast, min }, answers) {
  const keys = flags
    ? flags.filter((id) => answers.safety.includes(id)).map((id) => `safety.${id}`)
    : model.signs
        .filter((sign) => sign.colour === colour && rank(answers.signs[sign.id]) >= rank(atLeast))
        .map((sign) => `signs.${sign.id}`);
  return keys.length >= (min ?? 1) ? keys : null;
}

const withSign = (answers, id, level) => ({ ...answers, signs: { ...answers.signs, [id]: level } });
const moves = (model, answers, id, level, step) => stepFor(model, withSign(answers, id, level)) !== step;

/** One level up and one level down from where the sign stands; below its first level it is not seen (null). */
function neighbours({ id, levels }, answers) {
  const at = levels.indexOf(answers.signs[id]);
  return { up: levels[at + 1], down: at < 0 ? undefined : levels[at - 1] ?? null };
}

/** The smallest single change that gives another step: given signs first, then unseen ones, then flags. */
function nearest(model, answers, step) {
  const isGiven = ({ id }) => Boolean(answers.signs[id]);
  const signs = [...model.signs.filter(isGiven), ...model.signs.filter((sign) => !isGiven(sign))];
  for (const sign of signs) {
    const { up, down } = neighbours(sign, answers);
    for (const level of [up, down]) {
      if (level === undefined) continue;
      const other = stepFor(model, withSign(answers, sign.id, level));
      if (other !== step) return { change: { [`signs.${sign.id}`]: level }, step: other };
    }
  }
  for (const { id } of model.safety) {
    const on = !answers.safety.includes(id);
    const safety = on ? [...answers.safety, id] : answers.safety.filter((flag) => flag !== id);
    const other = stepFor(model, { ...answers, safety });
    if (other !== step) return { change: { [`safety.${id}`]: on }, step: other };
  }
  return null;
}

/** True when one level more on a sign the reader gave would change the step, or seeing an unsure one would. */
function onTheBrink(model, answers, step) {
  return model.signs.some((sign) => {
    const { id, levels } = sign;
    if (answers.signs[id] === "unsure") return levels.some((level) => moves(model, answers, id, level, step));
    const { up } = neighbours(sign, answers);
    return answers.signs[id] && up && moves(model, answers, id, up, step);
  });
}

/** The notes whose conditions all hold, in the order of the model. */
function notesFor(model, answers, rule) {
  const height = (step) => model.steps.findIndex(({ id }) => id === step);
  const stepWith = (change) => height(stepFor(model, { ...answers, ...change }));
  const only = (ids, keep) => Object.fromEntries(Object.entries(answers.signs).filter(([id]) => ids.includes(id) === keep));
  const here = height(rule.step);
  const checks = {
    rules: (ids) => ids.includes(rule.id),
    flags: (ids) => ids.some((id) => answers.safety.includes(id)),
    ownSide: () => answers.ownSide.length > 0,
    signsAloneLower: () => stepWith({ safety: [] }) < here,
    onlyFrom: (ids) => stepWith({ signs: only(ids, false) }) < here && stepWith({ safety: [], signs: only(ids, true) }) === here,
  };
  return model.notes.filter(
    ({ when, step }) => (!step || step === rule.step) && Object.entries(when).every(([key, value]) => checks[key](value)),
  );
}

/**
 * The actions the answers call for: safety, then our own side, then the signs (deciding ones first, then the most
 * frequent), then what the step offers anyway. Answers of one kind take turns, so that each is heard early.
 */
function advise(model, answers, step, decided, notes) {
  const height = (id) => model.steps.findIndex((each) => each.id === id);
  const fits = (id) => height(model.actions[id]) <= height(step);
  const lowFirst = (ids) => [...ids.filter(fits), ...ids.filter((id) => !fits(id))];
  const calls = (kind, entry, ids) => ({ key: `${kind}.${entry.id}`, ids });
  const weight = ({ id }) => rank(answers.signs[id]) + (decided.includes(`signs.${id}`) ? LEVELS.length : 0);
  const given = (kind) => model[kind].filter(({ id }) => answers[kind].includes(id));
  const tiers = [
    given("safety").map((flag) => calls("safety", flag, flag.actions)),
    given("ownSide").map((own) => calls("ownSide", own, lowFirst(own.actions))),
    model.signs
      .filter(({ id }) => rank(answers.signs[id]))
      .sort((a, b) => weight(b) - weight(a))
      .map((sign) => calls("signs", sign, lowFirst(sign.actions))),
    [{ key: null, ids: model.steps[height(step)].actions }],
  ];
  const out = new Set(notes.flatMap((note) => note.leaveOut));
  const because = new Map();
  for (const tier of tiers) {
    for (let turn = 0; tier.some(({ ids }) => turn < ids.length); turn += 1) {
      for (const { key, ids } of tier) {
        if (turn >= ids.length || out.has(ids[turn])) continue;
        because.set(ids[turn], [...(because.get(ids[turn]) ?? []), ...(key ? [key] : [])]);
      }
    }
  }
  return [...because].map(([id, keys]) => ({ id, because: keys }));
}
