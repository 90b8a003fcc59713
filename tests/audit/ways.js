/** What a reader does on a page, in any browser: finds things by their visible words, and waits until they are there. */
// biome-ignore-all lint/correctness/noUnusedVariables: the ways that are run in a page use them
const words = (one) => (one.labels?.[0] ?? one).textContent.replace(/\s+/g, " ").trim();
const shown = (one) => one.getClientRects().length > 0;
const all = (kind, said = "") => [...document.querySelectorAll(kind)].filter((one) => shown(one) && words(one).includes(said));

/** The first of a kind that is shown and holds these words, as soon as there is one. */
const the = async (kind, said = "") => {
  for (const end = Date.now() + 15000; Date.now() < end; ) {
    const [found] = all(kind, said);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`Never shown: ${kind} "${said}"`);
};

const click = async (kind, said) => (await the(kind, said)).click();

const fill = async (kind, value) => {
  const field = await the(kind);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
