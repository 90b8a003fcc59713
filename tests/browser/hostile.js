/** Many spoilt texts for every reader of what comes from outside: what was thrown, and what foreign was let in. */
async ({ modules, placement, path, sound, count }) => {
  const load = (name) => import(`${modules}${name}`);
  const names = ["placement/link.js", "placement/file.js", "path/state.js", "meeting/state.js", "work-form/answers.js"];
  const [link, file, state, meeting, form] = await Promise.all(names.map(load));
  const { spoil, within } = globalThis.spoilt(20261126);
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
      const own = [...path.asked, ...path.more.match(/.{5}/g)];
      return Object.keys(state.all(found.state)).every((key) => own.includes(key)) &&
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
