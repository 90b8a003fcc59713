/** Places a case on the ladder, by rules that are data (data/placement.yml). No DOM, no clock, no storage. */
const LEVELS = ["once", "repeated", "lasting"];
const rank = (level) => LEVELS.indexOf(level) + 1; // 0: not seen, or unsure
const weight = (level) => ["unsure", ...LEVELS].indexOf(level); // -1: not seen

/**
 * The signs that the answers on the form stand for, each at the highest level that any of its questions gave.
 * `seen`: {question: "unsure"|"once"|"repeated"|"lasting"}; what is no sign stands for none.
 */
export function signsFrom(model, seen) {
  const signs = {};
  for (const { id, means } of model.questions) {
    const [sign, level] = means[seen[id]] ?? [];
    if (sign && weight(level) > weight(signs[sign])) signs[sign] = level;
  }
  return signs;
}

/**
 * `given`: {safety: [id], ownSide: [id], signs: {id: "unsure"|"once"|"repeated"|"lasting"}}; absent = not seen.
 * Answers are named by keys such as "signs.red-sign-4".
 */
export function place(model, given) {
  const answers = { safety: [], ownSide: [], signs: {}, ...given };
  const held = model.rules.filter((each) => holds(model, each, answers));
  const [rule] = held; // the last has no conditions, and is told only when it decides
  const { step } = rule;
  const decided = [...new Set(rule.when.flatMap((condition) => answersThatMeet(model, condition, answers)))];
  const notes = notesFor(model, answers, rule);
  const doubtful = watch(model, answers).length > 0;
  return {
    outcome: outcomeOf(model, answers, rule, doubtful),
    step,
    urgent: model.safety.some(({ id }) => answers.safety.includes(id)),
    fired: held.filter(({ when }) => when.length || held.length === 1).map(({ id }) => id),
    decided,
    nearest: nearest(model, answers, step),
    border: rule.border || doubtful || onTheBrink(model, answers, step),
    notes: notes.map(({ id }) => id),
    actions: advise(model, answers, step, decided, notes),
  };
}

/** The first outcome that holds: a step is shown only where the case is placed. */
function outcomeOf(model, answers, rule, doubtful) {
  const checks = {
    flags: (ids) => ids.some((id) => answers.safety.includes(id)),
    nothingSure: () => !rule.when.length,
    unsureMatters: () => doubtful,
  };
  return model.outcomes.find(({ when }) => Object.entries(when).every(([key, value]) => checks[key](value))).id;
}

/** The unsure answers that would change the step if the sign were seen. */
export function watch(model, answers) {
  const step = stepFor(model, answers);
  return model.signs
    .filter(
      ({ id, levels }) => answers.signs[id] === "unsure" && levels.some((level) => moves(model, answers, id, level, step)),
    )
    .map(({ id }) => `signs.${id}`);
}

/** The first rule that holds decides. */
const stepFor = (model, answers) => model.rules.find((rule) => holds(model, rule, answers)).step;
const holds = (model, rule, answers) => rule.when.every((condition) => answersThatMeet(model, condition, answers));

/** The answers that meet a condition, or null when too few do. Reads nothing but counts and flags. */
function answersThatMeet(model, { flags, colour, atLeast, min = 1 }, answers) {
  const keys = flags
    ? flags.filter((id) => answers.safety.includes(id)).map((id) => `safety.${id}`)
    : model.signs
        .filter((sign) => sign.colour === colour && rank(answers.signs[sign.id]) >= rank(atLeast))
        .map(({ id }) => `signs.${id}`);
  return keys.length >= min ? keys : null;
}

const withSign = (answers, id, level) => ({ ...answers, signs: { ...answers.signs, [id]: level } });
const moves = (model, answers, id, level, step) => stepFor(model, withSign(answers, id, level)) !== step;

/** One level up and one down, where there are; null is not seen. */
function neighbours({ id, levels }, { signs }) {
  const at = levels.indexOf(signs[id]);
  const down = at < 0 ? [] : [levels[at - 1] ?? null];
  return [...levels.slice(at + 1, at + 2), ...down];
}

/** The smallest single change that gives another step: given signs, then unseen ones, then flags. */
function nearest(model, answers, step) {
  for (const [key, value, changed] of changes(model, answers)) {
    const other = stepFor(model, changed);
    if (other !== step) return { change: { [key]: value }, step: other };
  }
  return null;
}

function* changes(model, answers) {
  for (const seen of [true, false]) {
    for (const sign of model.signs.filter(({ id }) => seen === Boolean(answers.signs[id]))) {
      for (const level of neighbours(sign, answers)) yield [`signs.${sign.id}`, level, withSign(answers, sign.id, level)];
    }
  }
  for (const { id } of model.safety) {
    const left = answers.safety.filter((flag) => flag !== id);
    const on = left.length === answers.safety.length;
    yield [`safety.${id}`, on, { ...answers, safety: on ? [...left, id] : left }];
  }
}

/** One level more on a sign the reader gave would change the step. */
function onTheBrink(model, answers, step) {
  return model.signs.some(({ id, levels }) => {
    const [up] = levels.slice(levels.indexOf(answers.signs[id]) + 1);
    return answers.signs[id] && up && moves(model, answers, id, up, step);
  });
}

const heightOf = (model, step) => model.steps.findIndex(({ id }) => id === step);

/** The notes whose conditions all hold. */
function notesFor(model, answers, rule) {
  const { safety, ownSide, signs } = answers;
  const here = heightOf(model, rule.step);
  const height = (change) => heightOf(model, stepFor(model, { ...answers, ...change }));
  const only = (ids, keep) => ({
    signs: Object.fromEntries(Object.entries(signs).filter(([id]) => ids.includes(id) === keep)),
  });
  const checks = {
    rules: (ids) => ids.includes(rule.id),
    flags: (ids) => ids.some((id) => safety.includes(id)),
    ownSide: () => ownSide.length > 0,
    signsAloneLower: () => height({ safety: [] }) < here,
    onlyFrom: (ids) => height(only(ids, false)) < here && height({ safety: [], ...only(ids, true) }) === here,
  };
  const all = (when) => Object.entries(when).every(([key, value]) => checks[key](value));
  return model.notes.filter(({ when, step }) => (!step || step === rule.step) && all(when));
}

/** By kind: safety, our own side, signs (deciding and frequent first), the step. Answers of one kind take turns. */
function advise(model, answers, step, decided, notes) {
  const here = heightOf(model, step);
  const fits = (id) => heightOf(model, model.actions[id]) <= here;
  const lowFirst = ({ id, actions }) => ({
    id,
    actions: [true, false].flatMap((low) => actions.filter((a) => fits(a) === low)),
  });
  const pull = ({ id }) => rank(answers.signs[id]) + (decided.includes(`signs.${id}`) ? LEVELS.length : 0);
  const given = (kind) => model[kind].filter(({ id }) => answers[kind].includes(id));
  const seen = model.signs.filter(({ id }) => rank(answers.signs[id])).sort((a, b) => pull(b) - pull(a));
  const tiers = {
    safety: given("safety"),
    ownSide: given("ownSide").map(lowFirst),
    signs: seen.map(lowFirst),
    step: [model.steps[here]],
  };
  const out = notes.flatMap(({ leaveOut }) => leaveOut);
  const because = new Map();
  for (const [kind, callers] of Object.entries(tiers)) {
    for (let turn = 0; callers.some(({ actions }) => turn < actions.length); turn += 1) {
      for (const { id, actions } of callers) {
        const action = actions[turn];
        if (!action || out.includes(action)) continue;
        because.set(action, [...(because.get(action) ?? []), ...(kind === "step" ? [] : [`${kind}.${id}`])]);
      }
    }
  }
  return [...because].map(([id, keys]) => ({ id, because: keys }));
}
