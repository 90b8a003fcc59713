/* Saved answers opened after the questions were changed in every single way; run by test_placement_meeting.py and the bench.
   A restoration is wrong when an answer comes back to a question it was not given to. */
async ({ module, model }) => {
  const { match } = await import(module);
  const kinds = ["safety", "ownSide", "questions"];
  const named = (kind) => (kind === "questions" ? "seen" : kind);
  const kept = {};
  for (const kind of kinds)
    for (const { id, hash } of model[kind]) kept[`${named(kind)}.${id}`] = [kind === "questions" ? "lasting" : true, hash];
  const variants = [];
  const vary = (change) => {
    const copy = structuredClone(model);
    variants.push([copy, change(copy)]);
  };
  for (const kind of kinds) {
    vary((m) => {
      m[kind].reverse();
      return [];
    });
    model[kind].forEach(({ id }, i) => {
      const key = `${named(kind)}.${id}`;
      vary((m) => {
        m[kind].splice(i, 1);
        return [key];
      }); // deleted
      vary((m) => {
        m[kind][i].hash = "00000000";
        return [key];
      }); // reworded
      vary((m) => {
        m[kind].splice(i, 0, { ...m[kind][i], id: "new", hash: "11111111" });
        return [];
      }); // another before it
      vary((m) => {
        m[kind][i].id = "renamed";
        return [key];
      });
      const next = (i + 1) % model[kind].length; // two swap their ids
      vary((m) => {
        [m[kind][i].id, m[kind][next].id] = [m[kind][next].id, id];
        return [key, `${named(kind)}.${model[kind][next].id}`];
      });
    });
  }
  let wrong = 0;
  for (const [changed, gone] of variants) {
    const { answers, dropped } = match(changed, kept);
    const back = [
      ...answers.safety.map((id) => `safety.${id}`),
      ...answers.ownSide.map((id) => `ownSide.${id}`),
      ...Object.keys(answers.seen).map((id) => `seen.${id}`),
    ];
    const want = Object.keys(kept).filter((key) => !gone.includes(key));
    if (back.sort().join() !== want.sort().join() || dropped.sort().join() !== gone.sort().join()) wrong += 1;
  }
  return { variants: variants.length, wrong };
};
