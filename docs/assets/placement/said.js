/** What a plan may say: more than has to be here before the first answer, so it is a file of its own. */
import { items } from "../site/items.js";

const MOST = 3; // sentences
const PATIENCE = 3000; // ms that a plan waits for what a server has promised and does not bring

/** Brings `host.said`, situation → [title, address, sentences]; empty, and asked for once more, where it did not come. */
export async function learn(host) {
  host.bringing ??= items(host, "said");
  let waiting;
  const late = new Promise((_, lost) => {
    waiting = setTimeout(lost, PATIENCE);
  });
  try {
    const { found, root } = await Promise.race([host.bringing, late]);
    const whole = ([title, href, texts]) => [title, new URL(href, root).href, texts];
    host.said = Object.fromEntries(Object.entries(found).map(([name, told]) => [name, whole(told)]));
  } catch {
    host.said = {};
    host.bringing = undefined;
  } finally {
    clearTimeout(waiting);
  }
}

/**
 * What to say, as [situation, which sentence]: two for the answer that weighs most, then one for the next. After violence,
 * threats or harassment nothing but what belongs to them: no sentence that makes peace may follow one that stops.
 */
export function phrasesOf({ model, found, answers, said }) {
  const { saidWhen } = model.words;
  const weight = ({ means }) => {
    const [sign] = means.once ?? means.repeated;
    return found.decided.some((key) => key === `signs.${sign}`) ? 1 : 0;
  };
  const seen = model.questions.filter(({ id, means }) => answers.seen[id] !== "unsure" && answers.seen[id] && means);
  const keys = [
    ...answers.ownSide.map((id) => `ownSide.${id}`),
    ...answers.safety.map((id) => `safety.${id}`),
    ...seen.sort((a, b) => weight(b) - weight(a)).map(({ id }) => `seen.${id}`),
    `steps.${found.step}`,
  ];
  const happened = model.safety.filter(({ id, time }) => time === "today" && answers.safety.includes(id));
  const stops = happened.map(({ id }) => `safety.${id}`).filter((key) => saidWhen[key]);
  const wanted = (stops.length ? stops : keys).flatMap((key) => saidWhen[key] ?? []);
  const names = [...new Set(wanted)].filter((name) => said[name]);
  const lines = names.flatMap((name, i) =>
    said[name][2].slice(0, i || names.length === 1 ? MOST : MOST - 1).map((_, number) => [name, number]),
  );
  return lines.slice(0, MOST);
}
