"""What a team does in a room, whole and by keys, on a clock that the test turns: in Chromium, Firefox ESR and WebKitGTK."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from guide.meaning.agenda import PHASES
from guide.meaning.placement import model
from tests.audit.engines import Chromium, Engine, Firefox, firefox, webkit
from tests.audit.reader import Reader

# What begins a meeting: a card, a theme where each votes in turn, the plan of a placement.
KINDS = ["card", "theme", "plan"]
KEY = """document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));"""
TURN = """const host = document.querySelector("guide-meeting"), { clock } = (host.wrappedJSObject ?? host).meeting;
  clock.ends -= 1000 * clock.left; await the("[role=timer]", "0:0"); await the(".stage__said", up);"""
STAGE = 'document.querySelector(".stage").focus();'
FITS = "const root = document.documentElement; return root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth;"


@pytest.fixture(scope="module", params=[None, firefox, webkit], ids=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param:
        with request.param() as one:
            yield one
    else:
        chromium = Chromium(request.getfixturevalue("chromium"))
        yield chromium
        chromium.page.close()


def prepare(reader: Reader, kind: str) -> None:
    """The meeting stands ready to begin with what its kind begins with."""
    reader.go("cards/")
    if kind == "card":
        return reader.go("cards/meeting/#card-003")
    if kind == "plan":
        rules = model(reader.content)
        plan = f"placement={rules['version']}.{rules['hash']}.{rules['rules'][0]['id']}.red-org-1+red-org-2"
        reader.go(f"cards/meeting/#{plan}")
        reader.does(
            'await the("[data-part=agenda] select", title);', title=reader.words(reader.content.actions["red-org-1"].title)
        )
        return None
    reader.go("cards/meeting/")
    chosen = 'theme.value = "safety"; theme.dispatchEvent(new Event("change", { bubbles: true }));'
    reader.does('const theme = await the("guide-meeting:defined select[name=theme]");', chosen)
    reader.does('(await the("input[name=by][value=turn]")).click(); (await the("input[name=minutes][value=\'10\']")).click();')
    return None


def vote(reader: Reader, kind: str) -> None:
    """Four for the first way: their number, or one after the other on this device."""
    if kind != "theme":
        reader.does('await fill("input[type=number]", "4");', STAGE)
        return
    known = {"now": reader.ui("stage-vote"), "cast": reader.ui("stage-cast")}
    for n in range(1, 5):
        done = reader.ui("meeting-js-cast").replace("{n}", str(n))
        ways = ('await click("button", now);', 'await click("[data-kind=way] [type=radio]");', 'await click("button", cast);')
        reader.does(*ways, 'await the("h2", done);', done=done, **known)


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_meeting_is_held_and_its_record_opens_the_next(reader: Reader, kind: str) -> None:
    ui = reader.ui
    begin = {"start": ui("meeting-start"), "title": ui("phase-opening"), "up": ui("meeting-js-time-up")}
    prepare(reader, kind)
    reader.does('await click("guide-meeting:defined button", start);', 'await the("h1", title);', **begin)
    for phase in PHASES:
        reader.does('await the("h1", title);', TURN, title=ui(f"phase-{phase}"), up=ui("meeting-js-time-up"))
        assert reader.does(FITS), phase
        if phase == "consider":
            vote(reader, kind)
        if phase == "discuss":
            assert reader.does('return (await the(".vote__count", "4")).textContent;') == "4"
        if phase == "conclude":
            reader.does('await fill("textarea", "Vi ringer.");', 'await fill("[data-agree=who]", "Ida");', STAGE)
        if phase == "review":
            reader.does('await fill("[data-agree=lesson]", "Mere tid.");', STAGE)
        if phase != "closing":
            reader.does(KEY, key="ArrowRight")
    reader.does('await the(".decisions p", "Vi ringer.");', 'await the(".decisions p", "Mere tid.");')
    if isinstance(reader.engine, Firefox):
        assert len(PdfReader(io.BytesIO(reader.engine.paper())).pages) == 1
    reader.does('await click("button", keep);', 'await the(".stage__said", kept);', keep=ui("stage-keep"),
                kept=ui("meeting-js-last-kept"))  # fmt: skip
    reader.does('await click("button", clear);', 'await the("[data-part=last-day]");', clear=ui("stage-clear"))
    reader.does('await click("button", start);', 'await the(".slide li", "Vi ringer. (Ida)");', **begin)
    end = ('await click("button", end);', 'await click("button", clear);', 'await click("button", drop);')
    known = {"end": ui("stage-end"), "clear": ui("stage-clear"), "drop": ui("meeting-last-drop")}
    gone = 'await the(".said", gone);'
    reader.does(*end, gone, gone=ui("meeting-js-last-dropped"), **known)
    assert reader.does("return localStorage.length;") == 0


def test_a_case_is_placed_together_on_the_wall(reader: Reader) -> None:
    ui, seen = reader.ui, reader.content.observations["aggressive"]
    known = {
        "next": ui("together-next"), "every": ui("placement-all"), "none": ui("placement-safety-none"),
        "seen": reader.words(seen.ask), "lasting": ui("placement-lasting"), "show": ui("placement-show"),
        "nothing": ui("placement-signs-none"), "begin": ui("together-begin"), "all_in": ui("together-all"),
        "differ": ui("together-differ"), "agree": ui("together-agree"), "who": ui("placement-q-who"),
    }  # fmt: skip
    reader.go("cards/")
    reader.go("placement/together/#show=wall")
    reader.does('await the(".wall button"); await the("h2", begin);', **known)
    themes = reader.content.placement.themes
    for title in (ui("placement-q-who"), ui("placement-q-safety"), *(reader.words(theme.title) for theme in themes)):
        reader.does(KEY, 'await the("h2", title);', key="ArrowRight", title=title)
        assert reader.does(FITS), title
    for _ in range(len(themes) + 2):
        reader.does(KEY, key="ArrowLeft")
    alone = ('await click("button", next);', 'await click("button", every);', 'await click("input", none);')
    reader.does(*alone, 'await click("input[type=checkbox]", seen);', 'await click("input[type=radio]", lasting);', **known)
    reader.does('await click("button", show);', 'await the("h2", begin); await the(".wall button");', **known)
    other = ('await click("input", none);', 'await click("input", nothing);', 'await click("button", show);')
    reader.does('await click("button", next);', *other, 'await the("h2", all_in);', **known)
    assert reader.does(FITS)
    reader.does(KEY, 'await the("h3", differ);', key="PageDown", **known)
    press = "for (let n = 0; n < 20 && !words(document.activeElement).includes(agree); n++) {" + KEY + "}"
    reader.does(
        press, 'await click("button", agree);', 'await the("h2", who); await the(".wall button");', key="ArrowRight", **known
    )
    reader.does(KEY, 'await the("header");', key="Escape")
    assert reader.does('return all(".wall").length;') == 0


def test_a_talk_is_practised_together_on_the_wall(reader: Reader) -> None:
    talk = next(iter(reader.content.conversations))
    reader.go("cards/")
    reader.go(f"conversations/{talk}/#show=wall")
    reader.does('await the(".wall button");')
    reader.does(KEY, 'await the(".turn");', key="ArrowRight")
    for _ in range(12):
        if reader.does('return all(".ending").length;'):
            break
        reader.does(KEY, key="1")
        assert reader.does(FITS)
        reader.does(KEY, key="ArrowRight")
    reader.does('await the(".ending");')
    reader.does(KEY, 'await the("[data-part=review] h2");', key="ArrowRight")
    assert reader.does(FITS)
    reader.does(KEY, 'await the("header");', key="Escape")
    assert reader.does('return all(".wall").length;') == 0
