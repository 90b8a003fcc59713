/* The schedule over random histories and the kept state over changed models; run by test_path.py in the browser that readers
   have, through the modules they get. Each proof gives the cases that break it. */
async ({ modules, model, most, restored }) => {
  const { answered, days, due } = await import(`${modules}path/schedule.js`);
  const { all, decode, empty, encode, learn } = await import(`${modules}path/state.js`);
  const { learnElsewhere, MORE } = await import(`${modules}path/elsewhere.js`);
  let seed = 20261126;
  const random = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const wrong = { early: [], lost: [], first: [], sure: [], again: [], days: [], round: [], restored: [], long: [], size: 0 };
  const fault = (proof, ...what) => wrong[proof].length < 5 && wrong[proof].push(JSON.stringify(what));

  let histories = 0;
  for (; histories < most; histories++) {
    const asked = {};
    const owes = {}; // key → days on which it was right since it was last answered sure and wrong
    let day = 1 + random(40);
    for (let visit = 0; visit < 2 + random(8); visit++, day += 1 + random(random(9) ? 6 : 60)) {
      const waiting = due(asked, day);
      for (const key of waiting) if (asked[key].due > day) fault("early", key, day, asked[key]);
      for (const [key, known] of Object.entries(asked)) {
        if (known.due && known.due <= day && !waiting.includes(key)) fault("lost", key, day, known);
        if (owes[key] && owes[key].size < 2 && !known.due) fault("sure", key, day, known); // done before right twice
      }
      const sure = waiting.map((key) => Boolean(owes[key] && owes[key].size < 2));
      if (sure.lastIndexOf(true) > sure.indexOf(false) && sure.includes(false) && sure.includes(true)) fault("first", waiting);
      const ahead = days(asked, day, model.again);
      if (ahead.length > 3 || ahead.some((each, i) => each <= (ahead[i - 1] ?? day))) fault("days", ahead, day);
      for (let i = 0; i < 3; i++) {
        const key = waiting[i] ?? `q${random(8)}`;
        const given = { right: random(3) > 0, sure: random(3) };
        const before = asked[key];
        const after = answered(before, given, day, model.again);
        if (!before && after.due !== day + model.again[given.right ? "right" : "wrong"][0]) fault("again", key, given, after);
        if (before && given.right && (!before.due || day < before.due) && after !== before) fault("early", key, before, after);
        if (after.due && after !== before && after.due <= day) fault("again", key, given, after);
        if (!given.right && given.sure === 2) owes[key] = new Set();
        else if (!given.right && owes[key] && owes[key].size < 2) owes[key] = new Set();
        else if (given.right && owes[key] && after !== before) owes[key].add(day);
        asked[key] = after;
      }
    }
  }

  /** A state of everything that the model knows. */
  const full = () => {
    const state = { ...empty(), role: "phone", parts: [...model.parts] };
    for (const [part, plan] of Object.entries(model.plans)) {
      state.plans[part] = [Object.keys(plan.when).at(random(3)), Object.keys(plan.act).at(random(3))];
    }
    for (const key of model.asked) {
      learn(state, { key, right: random(2) > 0, sure: random(3) }, 1 + random(300), model);
      learn(state, { key, right: random(2) > 0, sure: random(3) }, 400 + random(3000), model);
    }
    const others = model.more.match(/.{5}/g).sort(() => random(3) - 1);
    for (const key of others) {
      const day = 1 + random(300);
      const due = learnElsewhere(state, { key, right: random(2) > 0, sure: random(3) }, day, model.again);
      if (due ? due <= day : state.more[key]) fault("round", "waits without a day", key);
    }
    if (Object.keys(state.more).length !== Math.min(MORE, others.length)) fault("round", "more", state.more);
    return state;
  };
  let variants = 0;
  for (; variants < restored; variants++) {
    const state = full();
    const text = encode(state);
    wrong.size = Math.max(wrong.size, text.length);
    if (text.length > 1024) fault("long", text.length);
    const back = decode(text, model);
    if (!back || back.dropped || encode(back.state) !== text) fault("round", text, back);
    const changed = structuredClone(model);
    const gone = new Set(); // keys that may not come back
    for (let i = 0; i < 1 + random(6); i++) {
      const at = random(changed.asked.length);
      const what = random(5);
      if (what === 0) gone.add(changed.asked.splice(at, 1)[0]); // deleted
      if (what === 1) changed.asked.splice(at, 0, `new${10 + random(80)}`); // another before it
      if (what === 2) changed.asked.reverse();
      if (what === 3) gone.add(changed.asked.splice(at, 1, `re${100 + random(800)}`)[0]); // reworded: another key
      if (what === 4) {
        const part = Object.keys(changed.plans).at(random(Object.keys(changed.plans).length));
        const side = ["when", "act"][random(2)];
        const end = Object.keys(changed.plans[part][side])[0];
        delete changed.plans[part][side][end]; // a choice of a plan reworded
        changed.plans[part][side].newx = "…";
        if (state.plans[part].includes(end)) gone.add(part + end);
      }
    }
    const lost = Object.keys(state.more)[random(MORE)]; // a question of another page is taken away
    changed.more = changed.more
      .match(/.{5}/g)
      .filter((key) => key !== lost)
      .join("");
    gone.add(lost);
    const { state: found, dropped } = decode(text, changed);
    for (const [key, known] of Object.entries(all(found))) {
      if (gone.has(key) || JSON.stringify(known) !== JSON.stringify(all(state)[key])) fault("restored", key, known);
    }
    if (Object.keys(found.more).length !== Object.keys(state.more).length - 1) fault("restored", "more", found.more);
    const kept = model.asked.filter((key) => !gone.has(key));
    if (Object.keys(found.asked).sort().join() !== kept.sort().join()) fault("restored", "asked", found.asked);
    for (const [part, ends] of Object.entries(state.plans)) {
      const lost = ends.some((end) => gone.has(part + end));
      if (lost !== !found.plans[part] || (!lost && found.plans[part].join() !== ends.join())) fault("restored", part, ends);
    }
    if (dropped !== 1 + model.asked.length - kept.length + Object.keys(state.plans).length - Object.keys(found.plans).length) {
      fault("restored", "dropped", dropped);
    }
    const broken = [...text];
    broken[random(broken.length)] = "!.€ \u0000"[random(5)];
    decode(broken.join(""), model); // never throws
    decode(text.slice(random(text.length)), model);
  }
  return { histories, variants, ...wrong };
};
