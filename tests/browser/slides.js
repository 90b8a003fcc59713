/* Runs a meeting about each of `given.cards` in the page, and measures every view; run by test_meeting_slides.py. */
async (given) => {
  const host = document.querySelector("guide-meeting");
  const part = (name) => host.part(name);
  const found = { seen: 0, faults: [], sizes: {} };

  /** Everything on the stage that is cut or lies outside of the window. */
  function cut(card, view) {
    const [stage, slide] = [part("stage"), part("slide")];
    const box = slide.getBoundingClientRect();
    const name = `${card} ${view}`;
    if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth) {
      found.faults.push(`${name}: the slide scrolls`);
    }
    if (document.scrollingElement.scrollHeight > innerHeight) found.faults.push(`${name}: the page scrolls`);
    for (const each of stage.querySelectorAll("*")) {
      const { bottom, height, left, right, top, width } = each.getBoundingClientRect();
      if (!height || !width || each.closest(".unseen")) continue;
      const within = slide.contains(each) ? box : { bottom: innerHeight, left: 0, right: innerWidth, top: 0 };
      const out = bottom > within.bottom + 1 || top < within.top - 1 || right > within.right + 1 || left < within.left - 1;
      if (out) found.faults.push(`${name}: ${each.localName}.${each.className} is cut`);
    }
  }

  /** The letters that are read in this view, in pixels: the smallest of what stands on the slide. */
  function measure(card, view) {
    found.seen += 1;
    cut(card, view);
    const read = [...part("slide").querySelectorAll("p:not(.slide__small, .buttons), li, label, [data-slot=way]")];
    const sizes = read
      .filter((each) => each.offsetHeight && each.textContent.trim())
      .map((each) => parseFloat(getComputedStyle(each).fontSize));
    found.sizes[view] = Math.min(found.sizes[view] ?? 1e9, ...sizes);
  }

  const press = (name) => host.act(typeof name === "string" ? part(name).dataset : name.dataset);

  host.querySelector(`[name=minutes][value="${given.minutes}"]`).click();
  for (const card of given.cards) {
    host.agenda.ids = [card];
    await press("begin");
    for (let phase = ""; phase !== "closing"; ) {
      phase = part("stage").dataset.phase;
      if (phase === "consider") {
        part("slide")
          .querySelectorAll(".vote:not([hidden]) [type=number]")
          .forEach((field, i) => {
            field.value = 9 - i;
            field.dispatchEvent(new Event("input", { bubbles: true }));
          });
      }
      for (const field of part("slide").querySelectorAll("[data-agree]")) {
        if (!field.checkVisibility()) continue;
        field.value = given.long.slice(0, field.maxLength);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      measure(card, phase);
      for (const button of part("stage").querySelectorAll("[data-key]")) {
        if (!button.checkVisibility()) continue;
        await press(button);
        measure(card, button.dataset.key);
        await press(button);
      }
      if (phase !== "closing") await press("next");
    }
    host.meeting.saved = true;
    await press("clear");
  }
  return found;
};
