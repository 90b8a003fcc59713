/** The smallest other answer that gives another step, in the questions that the reader was asked. */
import { place, signsFrom } from "./rules.js";

const LEVELS = ["once", "repeated", "lasting"];

/**
 * {id, level, step} of the first question with which one answer up or down changes the step, given ones first; `level` null
 * is not seen. Null where no single answer does. Flags stay as they are: nobody is to deny a threat.
 */
export function nearestAnswer(model, answers) {
  const stepWith = (seen) => place(model, { ...answers, signs: signsFrom(model, seen) }).step;
  const here = stepWith(answers.seen);
  for (const given of [true, false]) {
    for (const question of model.questions.filter(({ id }) => given === Boolean(answers.seen[id]))) {
      for (const level of neighbours(question, answers.seen[question.id])) {
        const step = stepWith({ ...answers.seen, [question.id]: level });
        if (step !== here) return { id: question.id, level, step };
      }
    }
  }
  return null;
}

/** One frequency up that is a sign, and one down; unsure and unseen have only the first. */
function neighbours({ means }, often) {
  const at = LEVELS.indexOf(often);
  const up = LEVELS.slice(at + 1).find((level) => means[level]);
  return [...(up ? [up] : []), ...(at < 0 ? [] : [LEVELS[at - 1] ?? null])];
}
