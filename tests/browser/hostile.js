/** Ten thousand spoilt texts for every reader of what comes from outside: what was thrown, and what foreign was let in. */
async ({ modules, placement, path, sound, count }) => {
  const load = (name) => import(`${modules}${name}`);
  const names = ["placement/link.js", "placement/file.js", "path/state.js", "meeting/state.js", "work-form/answers.js"];
  const [link, file, state, meeting, form] = await Promise.all(names.map(load));
  let seed = 20261126;
  const chance = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const one = (list) => list[chance(list.length)];
  const bits = [
    "<img src=x onerror=alert(1)>",
    "__proto__",
    "constructor",
    "%E0%A4%A",
    "%25",
    "+",
    ".",
    "-",
    "\0",
    "\u202e",
    "9".repeat(400),
  ];
  const junk = () => one([null, 0, -1, 1e308, "", "x".repeat(3000), [], {}, [[]], { a: {} }, true, ...bits]);
  const spoil = (text) => {
    let found = text;
    for (let turn = chance(5); turn >= 0; turn -= 1) {
      const at = chance(found.length + 1);
      found =
        found.slice(0, at) +
        one(["", one(bits), found.slice(chance(found.length), chance(found.length))]) +
        found.slice(at + chance(12));
    }
    return found;
  };
  const within = (value) => {
    const made = structuredClone(value);
    for (let turn = chance(4); turn >= 0; turn -= 1) {
      let place = made;
      for (let deep = chance(4); deep && place[one(Object.keys(place))] instanceof Object; deep -= 1)
        place = place[one(Object.keys(place))] ?? place;
      if (place instanceof Object)
        Object.defineProperty(place, one([...Object.keys(place), "__proto__", "x"]), {
          value: junk(),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      if (!(place instanceof Object)) break;
    }
    return made;
  };
  const fields = [...document.querySelectorAll("[data-field]")];
  const known = { ...Object.fromEntries(placement.questions.map(({ id }) => [`seen.${id}`, 1])) };
  const readers = {
    link: () => {
      const found = link.fromLink(placement, spoil(sound.link));
      if (found.fault) return ["old", "broken"].includes(found.fault) ? 0 : 2;
      const again = link.fromLink(placement, found.text);
      return found.actions.every((id) => Object.hasOwn(placement.actions, id)) && again.text === found.text ? 1 : 2;
    },
    file: () => {
      const kept = within(sound.file);
      const { answers, dropped } = file.match(placement, kept);
      const used = [...answers.safety, ...answers.ownSide, ...Object.keys(answers.seen)].length;
      const own = Object.keys(answers.seen).every((id) => Object.hasOwn(known, `seen.${id}`));
      return own && used + dropped.length === Object.entries(kept).length ? Number(!dropped.length) : 2;
    },
    path: () => {
      const found = state.decode(spoil(sound.path), path);
      if (!found) return 0;
      return Object.keys(found.state.asked).every((key) => path.asked.includes(key)) &&
        state.decode(state.encode(found.state), path)
        ? 1
        : 2;
    },
    record: () => {
      const record = within(sound.record);
      const right = meeting.isRecord(record, {});
      if (typeof right !== "boolean") return 2;
      return right && record.cards.some(({ agreed }) => agreed.what.length > 1000) ? 2 : Number(right);
    },
    form: () => {
      const kept = within(sound.form);
      const { answers, dropped } = form.match(fields, kept);
      const own = [...answers.keys()].every((name) => fields.some(({ dataset }) => dataset.field === name));
      return own && answers.size + dropped === Object.entries(kept).length ? Number(!dropped) : 2;
    },
  };
  sound.form = form.answersOf(fields);
  const told = {};
  for (const [name, read] of Object.entries(readers)) {
    told[name] = [0, 0, 0, 0]; // refused, used, let in though foreign, thrown
    for (let turn = 0; turn < count; turn += 1) {
      let came = 3;
      try {
        came = read();
      } catch (error) {
        told.error ??= `${name}: ${error.stack}`;
      }
      told[name][came] += 1;
    }
  }
  return told;
};
