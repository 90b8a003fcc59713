/* Spoilt links, files and kept texts given to a page: what it passes over in silence, and what it lets in. Each reader tells
   what is `sound`, how to `read` it, and whether the page then holds the `whole` of it; where not, the page has to say so. */
async ({ modules, element, kind, sound, count }) => {
  const { chance, spoil, within } = globalThis.spoilt(20261127);
  const host = document.querySelector(element);
  const load = (name) => import(`${modules}${name}`);
  const given = (text) => ({ type: "file", files: [new File([text], "x.json")], value: "" });
  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const kept = (name, text) => localStorage.setItem(name, text);
  const hashed = (text) => history.replaceState(null, "", `${location.pathname}#${text.replace(/^#/, "")}`);
  const named = () => document.getElementById(location.hash.slice(1));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const years = ["start", "every", "time", "chosen", "held", "led"];
  let used = false;
  /** What comes after is not what is read: only that it came so far is noted. */
  const endsAt = (method) => () => {
    host[method] = () => {
      used = true;
    };
  };
  const last = {
    before: () => {
      host.part("last").hidden = true;
    },
    whole: () => !host.part("last").hidden,
  };
  const year = (value) =>
    years.every((key) => same(host.state[key], value?.[key])) &&
    Array.isArray(value.off) &&
    same([...host.state.off].sort(), [value.off].flat().sort());
  const readers = {
    "together link": () => ({
      sound: sound.link,
      before: endsAt("take"),
      read: (text) => {
        host.querySelector("#together-link").value = text;
        return host.act({ act: "round.takeLink" });
      },
      whole: () => used,
    }),
    "meeting link": async () => {
      const start = await host.load("start");
      return { sound: sound.link, read: (text) => start.plan(host, text || "-"), whole: () => false };
    },
    "meeting address": () => ({
      sound: `#${host.agenda.cards[0][0]}`,
      read: (text) => hashed(text) ?? host.address(),
      whole: () => host.card() || named() || !location.hash.slice(1),
    }),
    "meeting file": async () => {
      const start = await host.load("start");
      return {
        sound: sound.record,
        ...last,
        read: (text) => start.file(host, given(text)),
      };
    },
    "meeting kept": async () => {
      const start = await host.load("start");
      return {
        sound: sound.record,
        ...last,
        read: (text) => kept("trappen-last-meeting", text) ?? start.kept(host),
      };
    },
    "practice link": () => ({
      sound: sound.link,
      before: endsAt("show"),
      read: (text) => {
        host.querySelector("#practice-link").value = text;
        return host.paste();
      },
      whole: () => used,
    }),
    "practice file": () => ({
      sound: { kind: "placement", plan: sound.link },
      before: endsAt("show"),
      read: (text) => host.changed(given(text)),
      whole: () => used,
    }),
    "path file": async () => {
      const { open } = await host.load("kept");
      return { sound: { path: sound.path }, read: (text) => open(host, given(text)), whole: () => false };
    },
    "path kept": async () => {
      const { decode, encode } = await load("path/state.js");
      return {
        sound: sound.path,
        read: (text) => kept("trappen-path", text) ?? host.refresh(),
        whole: (text) => {
          const value = parsed(text);
          return value === null || [decode(value, host.model)].some((found) => found && encode(found.state) === value);
        },
      };
    },
    "year file": async () => {
      const { open } = await host.load("taken");
      return { sound: { year: host.state }, read: (text) => open(host, given(text)), whole: () => false };
    },
    "year kept": () => ({
      sound: structuredClone(host.state),
      read: (text) => kept("trappen-year", text) ?? host.read(),
      whole: (text) => parsed(text) === null || year(parsed(text)),
    }),
    "form file": async () => {
      const { open } = await host.load("take");
      const { answersOf } = await load("work-form/answers.js");
      return {
        sound: { kind: "work-form", form: host.dataset.form, answers: answersOf(host.fields) },
        before: () => {
          host.unsaved = false;
        },
        read: (text) => open(host, given(text)),
        whole: () => false,
      };
    },
    "form kept": async () => {
      const { answersOf } = await load("work-form/answers.js");
      return {
        sound: { answers: answersOf(host.fields) },
        read: (text) => kept(`trappen-form-${host.dataset.form}`, text) ?? host.resume(),
        whole: (text) => parsed(text) === null,
      };
    },
    "good calls file": () => ({
      sound: { kind: "good-calls", id: "1-2", balls: 7 },
      before: () => {
        host.added = [];
      },
      read: async (text) => {
        await host.addFiles(given(text));
        if (host.part("said").textContent === host.part("total").textContent) host.say(""); // says no more than before
      },
      whole: () => host.added.length > 0,
    }),
    "good calls kept": () => ({
      sound: { id: "1-2", balls: 7 },
      before: () => {
        host.bowl = null;
      },
      read: (text) => kept("trappen-good-calls", text) ?? host.refresh(),
      whole: (text) => parsed(text) === null || host.bowl.balls > 0,
    }),
    "series kept": async () => {
      const { show } = await host.load("series");
      const entry = (date) => ({ date, hash: host.model.hash, plan: [[sound.action, "a", "b"]], did: "x", helped: "y" });
      const steps = host.model.steps.map(({ id }, i) => ({ ...entry(`2026-12-0${i + 1}`), step: id }));
      return {
        sound: { A: steps, B: steps.slice(1) },
        read: (text) => {
          kept("guide-placement", text);
          show(host);
          host.say(
            [...host.part("series").children]
              .filter(({ localName }) => localName === "p")
              .map((p) => p.textContent)
              .join(),
          );
        },
        whole: (text) => {
          const all = Object.entries(parsed(text) ?? {}).flatMap(([letter, list]) => [list].flat().map((one) => [letter, one]));
          const isText = (value = "") => typeof value === "string" && value.length <= 500;
          const isRow = (row) => row?.[0] === sound.action && row.slice(1, 3).every(isText);
          const known = ({ did, helped, plan = [] }) =>
            isText(did) && isText(helped) && Array.isArray(plan) && plan.every(isRow);
          const shown = host.part("series").querySelectorAll("ol li").length;
          return shown === all.length && all.every(([, one]) => known(one));
        },
      };
    },
    "phrases address": () => ({
      sound: host.querySelector(".moments a")?.hash ?? "#x",
      before: () => Object.assign(host, { later: (act) => act() }),
      read: (text) => hashed(text) ?? host.refresh(),
      whole: () => {
        const name = location.hash.slice(1);
        return ["", "all"].includes(name) || named() || host.querySelector(`.moments a[href$="#${CSS.escape(name)}"]`);
      },
    }),
    "cards kept": () => ({
      sound: host.known.slice(0, 5),
      read: (text) => kept("trappen-seen-cards", text) ?? host.refresh(),
      whole: (text) => parsed(text) === null || Number(host.part("count").textContent) === new Set(parsed(text)).size,
    }),
    "situations kept": () => ({
      sound: [...document.querySelectorAll(".tiles a")].slice(0, 5).map((tile) => tile.getAttribute("href").split("/")[0]),
      read: (text) => kept("trappen-situations", text) ?? host.refresh(),
      whole: (text) => parsed(text) === null || host.part("mine").children.length === [parsed(text)].flat().length,
    }),
    "changes kept": () => ({
      sound: { a: "1", b: "2" },
      read: (text) => kept("trappen-opened", text) ?? host.refresh(),
      whole: () => host.box.checked,
    }),
  };
  const { sound: first, before, read, whole } = await readers[kind]();
  document.body.hidden = true; // nothing has to be drawn
  const told = { silent: [], injected: 0, used: 0, thrown: [] };
  const text = typeof first === "string" && !kind.endsWith("kept") ? first : JSON.stringify(first);
  for (let turn = 0; turn < count; turn += 1) {
    const object = first instanceof Object && chance(2);
    const next = turn ? (object ? JSON.stringify(within(first)) : spoil(text)) : text; // the first is whole
    localStorage.clear();
    used = false;
    before?.();
    host.say("");
    try {
      await read(next);
    } catch (error) {
      if (told.thrown.length < 5) told.thrown.push(`${error}: ${next.slice(0, 200)}`);
    }
    const said = ["said", "said-setup"].map((name) => host.part(name)?.textContent ?? "").join("");
    const good = whole(next);
    if (good) told.used += 1;
    if (!said && !good && told.silent.length < 5) told.silent.push(next.slice(0, 300));
    if (document.querySelector("[onerror], img[src=x]")) told.injected += 1;
  }
  localStorage.clear();
  return told;
};
