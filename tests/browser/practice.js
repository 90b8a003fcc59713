/** Fifteen minutes of every kind of plan, chosen by the reader's own module: what does not hold, with the plan. */
async ({ module, known, plans }) => {
  const { choose } = await import(module);
  const { measures, minutes } = known;
  const found = { plans: plans.length, foreign: [], long: [], twice: [], short: [], counted: [], least: 99, most: 0 };
  for (const plan of plans) {
    const { say, turns, asked, seconds } = choose(plan, known);
    const time = seconds / 60;
    found.least = Math.min(found.least, time);
    found.most = Math.max(found.most, time);
    const of = (kind) => plan.flatMap((id) => measures[id]?.[kind] ?? []);
    const own = [say, turns, asked].map((keys, i) => keys.every((key) => [plan, of("turns"), of("asked")][i].includes(key)));
    if (own.includes(false)) found.foreign.push(plan);
    if (time > minutes.whole + minutes.more) found.long.push(plan);
    const all = [...say, ...turns, ...asked];
    if (new Set(all).size !== all.length) found.twice.push(plan);
    const sentences = new Map(say.flatMap((id) => measures[id].aloud).reverse()); // the first to say it counts
    const parts = [...say.map((id) => measures[id].seconds), ...sentences.values()];
    for (const key of turns) parts.push(known.turns[key][0]);
    for (const key of asked) parts.push(known.asked[key]);
    if (parts.reduce((sum, each) => sum + each, minutes.plan) !== seconds) found.counted.push(plan);
    const left = of("turns").length + of("asked").length - turns.length - asked.length;
    if (time < minutes.whole - minutes.more && plan.length > 2 && left > 9) found.short.push(plan);
  }
  return found;
};
