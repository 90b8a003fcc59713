"""The whole path in Firefox by real keys and real touch, in WebKit and Chromium by clicks; axe finds nothing in any state."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator

import pytest

from guide.meaning import path
from guide.model.path import Part
from tests.audit.engines import ENTER, SPACE, Chromium, Engine, Firefox, firefox, webkit
from tests.audit.reader import Reader
from tests.axe import RUN, SOURCE, TAGS

Act = Callable[..., None]
KEPT = "return JSON.parse(localStorage.getItem('trappen-path'));"
# Where the reader's finger or focus goes: an element by its words, in sight.
REACH = """const it = await the(kind, said);
  it.scrollIntoView({ block: "center", behavior: "instant" });
  it.focus();
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  return [box.x + box.width * place, box.y + box.height / 2];"""
# Everything right, everything wrong, or nothing at all, on the question that is shown.
GIVE = """const ask = await the(`${within} .ask:not([hidden])`);
  for (const field of ask.querySelectorAll("fieldset:first-of-type :is(input, select)")) {
    const other = (field.dataset.right % (field.length - 1)) + 1; // each place is given once
    if (field.matches("select")) field.value = how === "right" ? field.dataset.right : other;
    else field.checked = ("right" in field.dataset) === (how === "right");
  }
  const sure = [...ask.querySelectorAll(".ask__sure input")].at(-1);
  if (sure) sure.checked = true;"""
TOLD = "await the(`${within} .ask:not([hidden]) .ask__said`);"
DUE = """const parts = JSON.parse(localStorage.getItem("trappen-path")).split(".");
  parts[3] = parts[3].replace(/(.{7})..(.)/g, "$1AB$2"); // the first day there is
  localStorage.setItem("trappen-path", JSON.stringify(parts.join(".")));"""
FILL = """for (let size = 2 ** 22; size >= 1; size /= 2) {
    try { for (let n = 0; n < 9; n++) localStorage.setItem(`full-${size}-${n}`, "x".repeat(size)); } catch {}
  }"""
PARTS = 8  # for who is new, and for a leader who is
KEEP = "[data-panel=keeping] [type=checkbox]"
MORE = 'return all(".turn:not([data-done]) .reply summary").length;'


@pytest.fixture(scope="module", params=["firefox-keys", "firefox-touch", "webkit-click", "chromium-click"])
def driven(request: pytest.FixtureRequest) -> Iterator[tuple[Engine, str]]:
    """A browser, and how it is worked."""
    name, _, way = request.param.partition("-")
    if name == "chromium":
        chromium = Chromium(request.getfixturevalue("chromium"))
        yield chromium, way
        chromium.page.close()
    else:
        with firefox() if name == "firefox" else webkit() as one:
            yield one, way


@pytest.fixture
def engine(driven: tuple[Engine, str]) -> Engine:
    return driven[0]


@pytest.fixture
def act(driven: tuple[Engine, str], reader: Reader) -> Act:
    """Acts on what is named by its words: with a key, with a finger, or by a click."""
    places = itertools.cycle((0.2, 0.8))  # so that two taps on two buttons are not taken for a double tap
    engine, way = driven

    def do(kind: str, said: str = "", key: str = ENTER) -> None:
        if not isinstance(engine, Firefox):
            reader.does(f"await click({json.dumps(kind)}, said);", said=said)
            return
        x, y = reader.does(f"const place = {next(places)};", REACH, kind=kind, said=said)
        engine.tap(x, y) if way == "touch" else engine.press(key)

    return do


def accessible(reader: Reader, state: str) -> None:
    """Axe finds nothing in the page as it stands."""
    found = reader.does("if (!window.axe) { " + SOURCE + " }", f"return await ({RUN})([{json.dumps(TAGS)}, null]);")
    assert found == [], state


def answer(reader: Reader, act: Act, within: str, how: str) -> None:
    """Answers the question that is shown, and waits for what is said."""
    if how == "unsure":
        act(f"{within} .ask:not([hidden]) button", reader.ui("ask-unsure"))
    else:
        reader.does(GIVE, within=within, how=how)
        act(f"{within} .ask:not([hidden]) [data-act=answer]")
    reader.does(TOLD, within=within)


def begin(reader: Reader, act: Act, part: Part) -> None:
    """Opens a part in a browser that knows nothing of the path, and keeps progress from there."""
    reader.go("about/")
    reader.does("localStorage.clear();")
    reader.go(f"path/{part.id}/")
    settled(reader)
    act(KEEP, key=SPACE)
    reader.does('await the(".said", said);', said=reader.ui("path-js-keeping"))


def settled(reader: Reader) -> None:
    """All that a part brings is here: to leave it before would be told in the console."""
    reader.does(f'await the("{KEEP}"); await the("guide-question:defined .ask button");')


def plan(reader: Reader, act: Act, part: Part) -> None:
    for side in ("when", "act"):
        act(f"[name={side}]", key=SPACE)
    reader.does('await the("[data-part=sentence]", said);', said=reader.words(part.plan.when[0]))


def take_the_talk(reader: Reader, act: Act, part: Part, check: Callable[[Reader, str], None]) -> None:
    act("#talk .button")
    reader.arrives(f"/{part.talk}/")
    reader.does('await the("guide-conversation:defined .reply summary");')
    check(reader, "a talk begun")
    for turn in itertools.count(1):
        if not reader.does(MORE):
            break
        assert turn < 12
        act(".turn:not([data-done]) .reply summary")
        check(reader, "a talk goes on")
    reader.does('await the(".ending");')
    check(reader, "a talk ended")
    act(f"a.onward[href*='{part.id}']")
    reader.arrives(f"/{part.id}/")
    settled(reader)


@pytest.mark.parametrize("number", range(PARTS))
def test_a_part_from_its_first_question_to_what_comes_next(reader: Reader, act: Act, number: int) -> None:
    """Each by itself, so that each has its verdict: a browser on a busy machine takes a minute for some of them."""
    every = [part for row in path.trails(reader.content).values() for part in row]
    assert len(every) == PARTS
    part = every[number]
    check = accessible if number == 0 else lambda *_: None
    begin(reader, act, part)
    check(reader, "kept, not begun")
    act("[name=role]", key=SPACE)
    for within, hows in (("#before", ["unsure", "wrong"]), ("#after", ["right", "wrong", "unsure", "right"])):
        for left, how in zip(range(len(hows) - 1, -1, -1), hows, strict=True):
            answer(reader, act, within, how)
            check(reader, f"{within} {how}")
            if left:
                act(f"{within} [data-act=next]")
    if part.talk:
        take_the_talk(reader, act, part, check)
    plan(reader, act, part)
    check(reader, "a plan")
    act("[data-act*=finish]")
    reader.does('await the(".said", said);', said=reader.ui("path-js-finished"))
    check(reader, "done")
    assert str(reader.engine.run(KEPT)).split(".")[1] == path.part_key(part)
    _, after = path.around(reader.content, part)
    act(".neighbours a:last-of-type")
    reader.arrives(f"/{after.id}/" if after else "/path/talk/")
    if after:
        settled(reader)
    else:
        reader.does('await the("[data-part=plans] [data-own]");')


def test_the_talk_what_is_due_and_what_cannot_be_kept(reader: Reader, act: Act) -> None:
    part = next(iter(path.trails(reader.content).values()))[0]
    begin(reader, act, part)
    answer(reader, act, "#before", "unsure")
    act("#before [data-act=next]")
    answer(reader, act, "#before", "wrong")
    plan(reader, act, part)
    reader.go("path/talk/")
    reader.does('await the("[data-part=plans] [data-own]", said);', said=reader.words(part.plan.when[0]))
    accessible(reader, "the sheet for the talk")
    reader.does(DUE)
    reader.go("path/review/")
    reader.does('await the("guide-question .ask");')
    accessible(reader, "questions are due")
    answer(reader, act, "guide-question", "wrong")
    accessible(reader, "a due question is answered")
    act("[data-panel=keeping] [data-act*=clear]")
    reader.does('await the(".said", said);', said=reader.ui("path-js-cleared"))
    reader.does(FILL)
    act(KEEP, key=SPACE)
    reader.does('await the(".said", said);', said=reader.ui("script-js-not-kept"))
    accessible(reader, "nothing can be kept")
    reader.does("localStorage.clear();")
