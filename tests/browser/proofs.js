/* Proofs of the placement over its whole input space, run in the browser by test_placement_proofs.py and the bench.
   The oracle below is written from the guide's reading in words and shares no code with rules.js. */
async ({ module, model }) => {
  const started = performance.now();
  const { place, signsFrom } = await import(module);
  const STATES = [null, "unsure", "once", "repeated", "lasting"];
  const NOT_SEEN = 0,
    UNSURE = 1,
    ONCE = 2,
    REPEATED = 3,
    LASTING = 4;
  const HEIGHT = { green: 0, yellow: 1, red: 2 };
  const ids = (colour) => model.signs.filter((sign) => sign.colour === colour).map((sign) => sign.id);
  const RED = ids("red"),
    YELLOW = ids("yellow");
  const SAFETY = ["danger-self", "danger-others", "violence", "threats", "harassment", "known-risk"];
  const OWN = ["broke-agreements", "different-answers", "mistake"];
  const HAPPENED = ["violence", "threats", "harassment"];
  const failures = {},
    counts = {};
  const fail = (proof, what) => {
    failures[proof] ??= [];
    if (failures[proof].length < 5) failures[proof].push(JSON.stringify(what));
  };
  const begin = (proof) => {
    failures[proof] ??= [];
  };

  /* The oracle: r and y are counts of red and yellow signs by state. */
  const upTo = (counts, state) => counts.slice(state).reduce((a, b) => a + b, 0);
  const holding = (r, y, flags) =>
    [
      ["red-safety", "red", HAPPENED.some((flag) => flags.includes(flag))],
      ["red-lasting", "red", r[LASTING] >= 1],
      ["red-three-repeated", "red", upTo(r, REPEATED) >= 3],
      ["yellow-red-repeated", "yellow", upTo(r, REPEATED) >= 1],
      ["yellow-most-lasting", "yellow", y[LASTING] > YELLOW.length / 2],
      ["yellow-red-once", "yellow", upTo(r, ONCE) >= 1],
      ["yellow-sign", "yellow", upTo(y, ONCE) >= 1],
    ].filter(([, , holds]) => holds);
  const stepBy = (r, y, flags) => holding(r, y, flags)[0]?.[1] ?? "green";
  const raised = (counts, from, to) => counts.map((n, state) => n - (state === from) + (state === to));
  const expected = (r, y, flags) => {
    const held = holding(r, y, flags),
      step = stepBy(r, y, flags);
    let border = ["yellow-red-repeated", "yellow-most-lasting"].includes(held[0]?.[0]);
    for (const [from, to] of [
      [UNSURE, ONCE],
      [UNSURE, REPEATED],
      [UNSURE, LASTING],
      [ONCE, REPEATED],
      [REPEATED, LASTING],
    ]) {
      border ||= r[from] > 0 && stepBy(raised(r, from, to), y, flags) !== step;
      border ||= y[from] > 0 && stepBy(r, raised(y, from, to), flags) !== step;
    }
    // Nothing sure, and some of the unsure would change the step or most signs are unsure.
    const unsure = r[UNSURE] + y[UNSURE];
    const inDoubt = !held.length && (border || unsure > (RED.length + YELLOW.length) / 2);
    const danger = flags.includes("danger-self") || flags.includes("danger-others");
    const outcome = danger ? "danger" : inDoubt ? "unknown" : "placed";
    return { outcome, step, fired: held.length ? held.map(([id]) => id) : ["green-none"], border, urgent: flags.length > 0 };
  };

  /* Every class: how many signs of each colour stand in each state. */
  const splits = (n, parts) =>
    parts === 1 ? [[n]] : Array.from({ length: n + 1 }, (_, i) => splits(n - i, parts - 1).map((rest) => [i, ...rest])).flat();
  const classes = splits(RED.length, 5).flatMap((r) => splits(YELLOW.length, 5).map((y) => ({ r, y })));
  const states = (counts) => counts.flatMap((n, state) => Array(n).fill(state));
  const signsOf = ({ r, y }, order = (list) => list) => {
    const signs = {};
    order(RED).forEach((id, i) => {
      if (states(r)[i]) signs[id] = STATES[states(r)[i]];
    });
    order(YELLOW).forEach((id, i) => {
      if (states(y)[i]) signs[id] = STATES[states(y)[i]];
    });
    return signs;
  };
  const name = ({ r, y }) => [...r, ...y].join("");
  const core = ({ outcome, step, fired, border, urgent }) => JSON.stringify([outcome, step, fired, Boolean(border), urgent]);
  const applied = (answers, change) => {
    const [[key, value]] = Object.entries(change),
      [kind, id] = key.split(".");
    if (kind === "signs") return { ...answers, signs: { ...answers.signs, [id]: value } };
    return { ...answers, [kind]: value ? [...answers[kind], id] : answers[kind].filter((each) => each !== id) };
  };
  const without = (answers, keys) =>
    keys.reduce((left, key) => applied(left, { [key]: key.startsWith("signs.") ? null : false }), answers);

  /* 1. Every class without flags. */
  const table = new Map();
  for (const one of classes) {
    const answers = { safety: [], ownSide: [], signs: signsOf(one) };
    const result = place(model, answers);
    table.set(name(one), { ...one, answers, result });
    begin("exactly one result, as the guide is read");
    if (core(result) !== core(expected(one.r, one.y, [])))
      fail("exactly one result, as the guide is read", { answers, result });
    begin("permuting signs of one colour changes nothing");
    for (const order of [(list) => [...list].reverse(), (list) => [...list.slice(3), ...list.slice(0, 3)]]) {
      const other = place(model, { safety: [], ownSide: [], signs: signsOf(one, order) });
      if (core(other) !== core(result)) fail("permuting signs of one colour changes nothing", { answers, other });
    }
  }
  counts.classes = classes.length;
  const stepOf = (r, y) => table.get(name({ r, y })).result.step;
  for (const { r, y, answers, result } of table.values()) {
    begin("more or more often never lowers the step");
    begin("the deciding answers decide");
    begin("the nearest change changes the step");
    let changes = 0;
    for (const [from, to] of [
      [NOT_SEEN, ONCE],
      [UNSURE, ONCE],
      [ONCE, REPEATED],
      [REPEATED, LASTING],
      [ONCE, NOT_SEEN],
      [REPEATED, ONCE],
      [LASTING, REPEATED],
    ]) {
      for (const other of [r[from] && stepOf(raised(r, from, to), y), y[from] && stepOf(r, raised(y, from, to))]) {
        if (!other) continue;
        if (other !== result.step) changes += 1;
        if (from < to && HEIGHT[other] < HEIGHT[result.step])
          fail("more or more often never lowers the step", { answers, other });
      }
    }
    const defaulted = result.fired[0] === "green-none";
    if (defaulted !== (result.decided.length === 0)) fail("the deciding answers decide", { answers, result });
    if (!defaulted && place(model, without(answers, result.decided)).fired.includes(result.fired[0]))
      fail("the deciding answers decide", { answers, result });
    const near = result.nearest;
    if (near === null) {
      if (changes || result.step !== "red") fail("the nearest change changes the step", { answers, result });
    } else {
      const [key] = Object.keys(near.change);
      const other = place(model, applied(answers, near.change)).step;
      if (Object.keys(near.change).length !== 1 || other !== near.step || other === result.step)
        fail("the nearest change changes the step", { answers, result, other });
      const given = (id) => Boolean(answers.signs[id]);
      if (key.startsWith("signs.") && !given(key.slice(6))) {
        // An unseen sign is named only when no given one would do.
        for (const { id, levels } of model.signs.filter((sign) => given(sign.id))) {
          const at = levels.indexOf(answers.signs[id]);
          for (const level of [levels[at + 1], at < 0 ? undefined : (levels[at - 1] ?? null)]) {
            if (level !== undefined && place(model, applied(answers, { [`signs.${id}`]: level })).step !== result.step)
              fail("the nearest change changes the step", { answers, result, id, level });
          }
        }
      }
    }
  }

  /* 2. Every set of flags over one representative of every (fired, border). */
  const representatives = new Map();
  for (const row of table.values()) {
    const key = JSON.stringify([row.result.outcome, row.result.fired, Boolean(row.result.border)]);
    if (!representatives.has(key)) representatives.set(key, row);
  }
  const subsets = (list) => list.reduce((all, item) => all.concat(all.map((set) => set.concat([item]))), [[]]);
  const seen = {
    outcomes: new Set(),
    steps: new Set(),
    rules: new Set(),
    notes: new Set(),
    actions: new Set(),
    because: new Set(),
  };
  const note = (result) => {
    seen.outcomes.add(result.outcome);
    seen.steps.add(result.step);
    result.fired.forEach((id) => seen.rules.add(id));
    result.notes.forEach((id) => seen.notes.add(id));
    result.actions.forEach(({ id, because }) => {
      seen.actions.add(id);
      because.forEach((key) => seen.because.add(`${key}>${id}`));
    });
  };
  const only = (signs, keep) =>
    Object.fromEntries(Object.entries(signs).filter(([id]) => ["red-sign-4", "red-sign-5"].includes(id) === keep));
  const countsOf = (signs) =>
    ["red", "yellow"].map((colour) =>
      ids(colour).reduce((sum, id) => raised(sum, -1, STATES.indexOf(signs[id] ?? null)), [0, 0, 0, 0, 0]),
    );
  const notesExpected = (answers, step, fired) => {
    const by = (signs, flags) => stepBy(...countsOf(signs), flags);
    const has = (flag) => answers.safety.includes(flag);
    return [
      ["colour-secondary", has("danger-self") || has("danger-others") || has("known-risk")],
      ["two-readings", has("harassment") && by(answers.signs, []) !== "red"],
      ["keep-an-eye", fired[0] === "yellow-red-once"],
      [
        "rights",
        step === "red" &&
          by(only(answers.signs, true), []) === "red" &&
          by(only(answers.signs, false), answers.safety) !== "red",
      ],
      ["own-side-first", answers.ownSide.length > 0],
    ]
      .filter(([, holds]) => holds)
      .map(([id]) => id);
  };
  const check = (answers, result, r, y) => {
    const want = expected(r, y, answers.safety);
    if (core(result) !== core(want)) fail("flags: exactly one result", { answers, result });
    const danger = answers.safety.some((flag) => flag.startsWith("danger-"));
    if (danger !== (result.outcome === "danger")) fail("danger is told, and no step with it", { answers, result });
    if (result.notes.join() !== notesExpected(answers, want.step, want.fired).join())
      fail("flags: the notes", { answers, notes: result.notes });
    const list = result.actions.map(({ id }) => id);
    if (new Set(list).size !== list.length || list.length < 3) fail("flags: the actions", { answers, list });
    if (answers.safety.length && !result.actions[0].because.some((key) => key.startsWith("safety.")))
      fail("safety comes first", { answers, list });
    if (answers.safety.join() === "known-risk" && list[0] !== "red-contact-7") fail("safety comes first", { answers, list });
    if (result.notes.includes("rights") && ["red-contact-1", "red-contact-2"].some((id) => list.includes(id)))
      fail("flags: the actions", { answers, list });
    for (const { because } of result.actions) {
      if (!because.length && result.step !== "green") fail("flags: the actions", { answers, list });
      for (const key of because) {
        const [kind, id] = key.split(".");
        if (kind === "signs" ? !["once", "repeated", "lasting"].includes(answers.signs[id]) : !answers[kind].includes(id))
          fail("flags: the actions", { answers, key });
      }
    }
  };
  [
    "flags: exactly one result",
    "flags: the notes",
    "flags: the actions",
    "safety comes first",
    "adding a flag never lowers the step",
    "own side never moves the step",
    "danger is told, and no step with it",
  ].forEach(begin);
  for (const { r, y, answers: plain } of representatives.values()) {
    for (const safety of subsets(SAFETY)) {
      const alone = place(model, { ...plain, safety, ownSide: [] });
      for (const ownSide of subsets(OWN)) {
        const answers = { ...plain, safety, ownSide };
        const result = place(model, answers);
        note(result);
        check(answers, result, r, y);
        if (core(result) !== core(alone)) fail("own side never moves the step", { answers });
      }
      for (const flag of SAFETY.filter((each) => !safety.includes(each))) {
        if (HEIGHT[place(model, { ...plain, safety: [...safety, flag], ownSide: [] }).step] < HEIGHT[alone.step])
          fail("adding a flag never lowers the step", { plain, safety, flag });
      }
    }
  }
  counts.representatives = representatives.size;
  counts.flagSets = 512;

  /* 3. Single signs and the notes that look at which sign it is. */
  const singles = [];
  for (const { id } of model.signs) for (const state of STATES.slice(1)) singles.push({ [id]: state });
  for (const a of STATES)
    for (const b of STATES)
      for (const extra of [
        {},
        { "red-sign-7": "once" },
        { "red-sign-7": "lasting" },
        { "red-sign-1": "repeated" },
        { "red-sign-1": "repeated", "red-sign-2": "repeated", "red-sign-3": "repeated" },
      ]) {
        singles.push(
          Object.fromEntries(Object.entries({ "red-sign-4": a, "red-sign-5": b, ...extra }).filter(([, state]) => state)),
        );
      }
  for (const signs of singles)
    for (const safety of subsets(SAFETY))
      for (const ownSide of [[], OWN]) {
        const answers = { safety, ownSide, signs },
          result = place(model, answers);
        note(result);
        check(answers, result, ...countsOf(signs));
      }
  counts.singles = singles.length;
  begin("everything can be reached");
  const all = { outcomes: model.outcomes, steps: model.steps, rules: model.rules, notes: model.notes };
  for (const [key, list] of Object.entries(all))
    for (const { id } of list) if (!seen[key].has(id)) fail("everything can be reached", [key, id]);
  for (const id of Object.keys(model.actions)) if (!seen.actions.has(id)) fail("everything can be reached", ["actions", id]);
  begin("every reason has words");
  for (const pair of seen.because) {
    const [key, id] = pair.split(">");
    if (!model.words.reasons[key]?.[id]) fail("every reason has words", pair);
  }
  for (const { id } of model.rules)
    if (!document.querySelector(`[data-rule="${id}"]`)?.textContent) fail("every reason has words", id);
  for (const { id } of model.notes)
    if (!document.querySelector(`[data-note="${id}"]`)?.textContent) fail("every reason has words", id);

  /* 4. The form: what can be answered, and what the rules then read. */
  begin("every answer on the form is known to the rules");
  begin("every sign and level can be answered");
  begin("an answer seen more often never lowers the step");
  const OFTEN = ["unsure", "once", "repeated", "lasting"];
  const sayable = new Set();
  for (const { id, means } of model.questions) {
    if (Object.keys(means).join() !== OFTEN.join()) fail("every answer on the form is known to the rules", id);
    for (const often of OFTEN) {
      const signs = signsFrom(model, { [id]: often });
      const [[sign, level] = []] = Object.entries(signs);
      if (means[often] === null ? sign : String(means[often]) !== `${sign},${level}`)
        fail("every answer on the form is known to the rules", { id, often, signs });
      if (!sign) continue;
      sayable.add(`${sign},${level}`);
      const known = model.signs.find((each) => each.id === sign);
      if (!known || ![...known.levels, "unsure"].includes(level))
        fail("every answer on the form is known to the rules", { id, often, signs });
    }
    // The same sign seen more often is proved above; here one answer gives way to another sign's.
    OFTEN.slice(1).forEach((often, i, list) => {
      const [low, high] = [means[list[i - 1]], means[often]];
      if (!low || low[0] === high[0]) return;
      const at = ([sign, level]) => [RED.includes(sign), STATES.indexOf(level)];
      const [[lowRed, from], [highRed, to]] = [at(low), at(high)];
      if (lowRed || !highRed) return fail("an answer seen more often never lowers the step", { id, low, high });
      for (const { r, y, result } of table.values())
        for (let state = 0; state < to; state += 1) {
          if (!y[from] || !r[state]) continue;
          const other = stepOf(raised(r, state, to), raised(y, from, NOT_SEEN));
          if (HEIGHT[other] < HEIGHT[result.step]) fail("an answer seen more often never lowers the step", { id, r, y });
        }
    });
  }
  for (const { id, levels } of model.signs)
    for (const level of levels) if (!sayable.has(`${id},${level}`)) fail("every sign and level can be answered", { id, level });
  begin("a sign stands at the highest level that any question gave");
  for (const a of model.questions)
    for (const b of model.questions)
      for (const x of OFTEN)
        for (const z of OFTEN) {
          if (a.id === b.id) continue;
          const got = signsFrom(model, { [a.id]: x, [b.id]: z });
          const given = [a.means[x], b.means[z]].filter(Boolean);
          for (const [sign] of given) {
            const highest = Math.max(...given.filter(([s]) => s === sign).map(([, level]) => STATES.indexOf(level)));
            if (STATES.indexOf(got[sign]) !== highest)
              fail("a sign stands at the highest level that any question gave", [a.id, x, b.id, z]);
          }
          if (Object.keys(got).length !== new Set(given.map(([sign]) => sign)).size)
            fail("a sign stands at the highest level that any question gave", [a.id, x, b.id, z, got]);
        }
  counts.questions = model.questions.length;

  /* 5. Mutants: each rule removed, weakened, hardened or moved; the oracle must notice. */
  const mutants = [];
  const mutate = (what, change) => {
    const copy = structuredClone(model);
    change(copy);
    mutants.push([what, copy]);
  };
  const LEVELS = ["once", "repeated", "lasting"];
  model.rules.forEach((rule, i) => {
    mutate(`${rule.id} removed`, (m) => m.rules.splice(i, 1));
    mutate(`${rule.id} border turned`, (m) => {
      m.rules[i].border = !rule.border;
    });
    for (const step of Object.keys(HEIGHT))
      if (step !== rule.step)
        mutate(`${rule.id} gives ${step}`, (m) => {
          m.rules[i].step = step;
        });
    if (i + 1 < model.rules.length - 1)
      mutate(`${rule.id} after the next`, (m) => {
        [m.rules[i], m.rules[i + 1]] = [m.rules[i + 1], m.rules[i]];
      });
    rule.when.forEach((condition, j) => {
      const edit = (what, change) => mutate(`${rule.id} ${what}`, (m) => change(m.rules[i].when[j]));
      if (condition.flags) {
        for (const flag of SAFETY) {
          if (condition.flags.includes(flag))
            edit(`without ${flag}`, (c) => {
              c.flags = c.flags.filter((each) => each !== flag);
            });
          else
            edit(`with ${flag}`, (c) => {
              c.flags.push(flag);
            });
        }
        return;
      }
      for (const by of [-1, 1])
        edit(`min ${condition.min + by}`, (c) => {
          c.min += by;
        });
      for (const level of LEVELS)
        if (level !== condition.atLeast)
          edit(`from ${level}`, (c) => {
            c.atLeast = level;
          });
      edit("other colour", (c) => {
        c.colour = c.colour === "red" ? "yellow" : "red";
      });
    });
  });
  model.notes.forEach((one, i) => {
    mutate(`note ${one.id} removed`, (m) => m.notes.splice(i, 1));
    for (const key of Object.keys(one.when)) {
      mutate(`note ${one.id} without ${key}`, (m) => {
        delete m.notes[i].when[key];
      });
      if (Array.isArray(one.when[key]))
        one.when[key].forEach((_, j) =>
          mutate(`note ${one.id} ${key} less ${one.when[key][j]}`, (m) => m.notes[i].when[key].splice(j, 1)),
        );
    }
  });
  model.outcomes.forEach((one, i) => {
    mutate(`outcome ${one.id} removed`, (m) => m.outcomes.splice(i, 1));
    for (const key of Object.keys(one.when)) {
      mutate(`outcome ${one.id} without ${key}`, (m) => {
        delete m.outcomes[i].when[key];
      });
      if (Array.isArray(one.when[key]))
        one.when[key].forEach((_, j) =>
          mutate(`outcome ${one.id} ${key} less ${one.when[key][j]}`, (m) => m.outcomes[i].when[key].splice(j, 1)),
        );
    }
  });
  const reps = [...representatives.values()];
  const killed = (mutant) => {
    const differs = (answers, r, y) => {
      let result;
      try {
        result = place(mutant, answers);
      } catch {
        return true;
      }
      const want = expected(r, y, answers.safety);
      return core(result) !== core(want) || result.notes.join() !== notesExpected(answers, want.step, want.fired).join();
    };
    return (
      reps.some(({ r, y, answers }) => differs(answers, r, y)) ||
      reps.some(({ r, y, answers }) =>
        SAFETY.some((flag) => differs({ ...answers, safety: [flag], ownSide: [OWN[0]] }, r, y)),
      ) ||
      singles.some((signs) =>
        SAFETY.some(
          (flag) =>
            differs({ safety: [flag], ownSide: [], signs }, ...countsOf(signs)) ||
            differs({ safety: [], ownSide: [], signs }, ...countsOf(signs)),
        ),
      ) ||
      [...table.values()].some(({ r, y, answers }) => differs(answers, r, y))
    );
  };
  begin("every mutant is noticed");
  // A red sign seen several times is one step from lasting, and so on the border whether its rule says so or not.
  const SAME = ["yellow-red-repeated border turned"];
  for (const [what, mutant] of mutants) if (!SAME.includes(what) && !killed(mutant)) fail("every mutant is noticed", what);
  counts.mutants = mutants.length - SAME.length;
  counts.equivalent = SAME.length;
  counts.proofs = Object.keys(failures).length;
  counts.seconds = (performance.now() - started) / 1000;
  return { failures, counts };
};
