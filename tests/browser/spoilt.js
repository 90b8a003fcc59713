/* Spoilt texts and values by chance, the same at every run; for test_hostile_readers.py and test_hostile_aloud.py. */
globalThis.spoilt = (start) => {
  let seed = start;
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
  /** A text with pieces taken out, put in and doubled. */
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
  /** A value with other values somewhere in it. */
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
  return { chance, one, junk, spoil, within };
};
