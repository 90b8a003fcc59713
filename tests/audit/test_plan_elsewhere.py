"""From a case to a plan in Firefox ESR and WebKitGTK: every outcome, Back, reload, over time, the forms, links, a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.meaning.forms import in_order
from guide.read.content import Content
from tests.audit.engines import Engine
from tests.audit.reader import Reader
from tests.browser.placement_page import question_for
from tests.browser.test_placement_meeting import HOSTILE
from tests.browser.work_forms import FILL, HEADINGS
from tests.conftest import LANGUAGES

ALL = 'await click("button", all_at_once);'
NONE = 'await click("input[type=checkbox]", none);'
SEEN = 'await click("input[type=checkbox]", seen); await click("input[type=radio]", often);'
SHOW = 'await click("button", show); await the("h2, h3", told);'
STAIRS = 'return all("guide-placement .stairs").length;'
TICKED = 'const one = await the("input[type=checkbox]", seen); if (!one.checked) throw new Error("lost");'
SAID = 'await the("[data-part=said]", said);'
UNSAVED = 'const host = document.querySelector("guide-work-form"); (host.wrappedJSObject ?? host).unsaved = false;'
RELOAD = "window.gone = true; setTimeout(() => location.reload(), 0);"


def known(reader: Reader, told: str, sign: str = "", level: str = "") -> dict[str, str]:
    """The words of the page that a case is placed by; `told` is the heading of what comes out."""
    words = {"all_at_once": "all", "none": "safety-none", "nothing": "signs-none", "show": "show", "told": told}
    found = {name: reader.ui(f"placement-{key}") for name, key in words.items()}
    if sign:
        name, often = question_for(reader.content, sign, level)
        found |= {"seen": reader.words(reader.content.observations[name].ask), "often": reader.ui(f"placement-{often}")}
    return found


def reloaded(reader: Reader) -> None:
    """The page is loaded again, and is there."""
    reader.engine.run(RELOAD)
    for _ in range(500):
        try:
            if reader.engine.run("return document.readyState === 'complete' && !window.gone;"):
                return
        except RuntimeError:
            continue
    raise AssertionError("it is not loaded again")


def test_every_outcome_is_told_and_a_colour_only_where_it_belongs(reader: Reader) -> None:
    for told, sign, level in (
        ("result-green", "", ""), ("result-yellow", "yellow-sign-1", "once"), ("result-red", "red-sign-7", "lasting"),
        ("unknown", "red-sign-1", "unsure"),
    ):  # fmt: skip
        reader.go("cards/")
        reader.go("placement/")
        nothing = 'await click("input[type=checkbox]", nothing);'
        reader.does(ALL, NONE, SEEN if sign else nothing, SHOW, **known(reader, told, sign, level))
        assert reader.does(STAIRS) == (told != "unknown"), told
    for flag in reader.content.placement.safety:
        if flag.id.startswith("danger"):
            reader.go("cards/")
            reader.go("placement/")
            danger = {**known(reader, "safety-first", "red-sign-7", "lasting"), "flag": reader.words(flag.ask)}
            reader.does(ALL, 'await click("input[type=checkbox]", flag);', SEEN, SHOW, **danger)
            assert reader.does(STAIRS) == 0, flag.id


def test_back_reload_and_another_page_lose_nothing(reader: Reader) -> None:
    words = known(reader, "result-yellow", "yellow-sign-1", "once")
    themes = reader.content.placement.themes
    theme = next(each for each in themes if question_for(reader.content, "yellow-sign-1", "once")[0] in each.observations)
    words |= {"next": reader.ui("placement-next"), "theme": reader.words(theme.title), "who": reader.ui("placement-who-leader")}
    words |= {"check": reader.ui("placement-check")}
    on, back = 'await click("button", next);', "history.back();"
    reader.go("cards/")
    reader.go("placement/")
    reader.does('await click("input[type=radio]", who);', on, 'await click("button", none);', **words)
    reader.does('await click("input[type=checkbox]", theme);', on, SEEN, on, **words)
    reader.does(back, TICKED, **words)
    reloaded(reader)
    reader.does(TICKED, **words)
    reader.does(on, on, 'await the("h2", check);', SHOW, **words)
    reader.does('await click("[data-part=first] [data-action] a");')
    reader.arrives(f"/actions/{reader.content.actions['yellow-contact-1'].id}/")
    reader.engine.run("setTimeout(() => history.back(), 0);")
    reader.arrives("/placement/")
    reader.does('await the("h2, h3", told);', **words)
    assert reader.does("return localStorage.length + sessionStorage.length;") == 0


def test_a_case_is_followed_over_time_until_it_is_cleared(reader: Reader) -> None:
    words = known(reader, "result-red", "red-sign-7", "lasting")
    words |= {"keep": reader.ui("placement-series-save"), "said": reader.ui("placement-js-kept").replace("{letter}", "C")}
    reader.go("cards/")
    reader.go("placement/")
    keep = 'await fill("#letter", "C"); await click("button", keep);'
    reader.does(ALL, NONE, SEEN, SHOW, keep, SAID, **words)
    assert reader.does('await the(".plot__day"); return localStorage.length;') == 1
    reader.go("cards/")
    reader.go("placement/")
    clear = {"stored": reader.ui("placement-series-show"), "clear": reader.ui("placement-clear")}
    clear["sure"] = reader.ui("sure-yes")
    ways = ('await click("button", stored);', 'await the("[data-part=series] li");', 'await click("button", clear);')
    reader.does(*ways, 'await click("button", sure);', **clear)
    reader.does(SAID, said=reader.ui("placement-js-cleared"))
    assert reader.does("return localStorage.length;") == 0


def test_a_full_store_is_said_and_the_plan_is_there(reader: Reader) -> None:
    words = known(reader, "result-red", "red-sign-7", "lasting")
    words |= {"keep": reader.ui("placement-series-save"), "said": reader.ui("placement-js-blocked")}
    reader.go("cards/")
    reader.go("placement/")
    fill = """for (let size = 2 ** 23, n = 0; size; n++) {
      try { localStorage.setItem(`full-${n}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); } }"""
    reader.does(fill)
    keep = 'await fill("#letter", "A"); await click("button", keep);'
    reader.does(ALL, NONE, SEEN, SHOW, keep, SAID, "localStorage.clear();", **words)


def test_a_link_that_is_none_is_refused_aloud(reader: Reader) -> None:
    reader.go("cards/")
    reader.go("placement/")
    mark = reader.does('return JSON.parse(document.getElementById("placement-model").textContent).hash;')
    for text in HOSTILE:
        throw = 'const left = document.querySelector("[data-part=said]"); left.textContent = ""; location.hash = link;'
        link = "placement=" + text.replace("{hash}", mark)
        reader.does(throw, SAID, link=link, said=reader.ui("placement-js-link-broken"))
        assert reader.does("return location.hash;") == ""


def test_every_form_is_filled_in_stopped_copied_kept_and_cleared(reader: Reader) -> None:
    reader.go("cards/")
    for form in in_order(reader.content):
        reader.go(f"forms/{form.id}/")
        reader.does('await the("guide-work-form:defined");', f"({FILL})();")
        copy = 'await click("button", copy); return (await the("#out")).value;'
        text = reader.does(copy, copy=reader.ui("form-copy"))
        assert "skrevet i " in text, form.id
        shown = reader.does(f"return ({HEADINGS})();")
        assert [heading for heading in shown if heading.upper() not in text.splitlines()] == [], form.id
        if gates := [gate for block in form.blocks for gate in block.gates]:
            no = f"document.querySelector('[name={gates[0].id}][value=no]').click();"
            stopped = reader.does(no, copy, copy=reader.ui("form-copy"))
            assert " ".join(reader.words(gates[0].stop).split()) in " ".join(stopped.split()), form.id
            reader.does(no.replace("=no]", "=yes]"))
        reader.does('await click("input[type=checkbox]", keep);', keep=reader.ui("form-keep"))
        reloaded(reader)
        reader.does(SAID, said=reader.ui("work-form-js-resumed"))
        clear = ('await click("button", clear);', 'await click("button", yes);')
        reader.does(*clear, SAID, clear=reader.ui("form-clear"), yes=reader.ui("sure-yes"),
                    said=reader.ui("work-form-js-cleared"))  # fmt: skip
        assert reader.does("return localStorage.length + sessionStorage.length;") == 0
        reader.does(UNSAVED)


@pytest.fixture(params=LANGUAGES)
def at_home(request: pytest.FixtureRequest, engine: Engine, content: Content, offline_site: Path) -> Iterator[Reader]:
    """Someone who reads the site from a folder."""
    engine.console()
    yield Reader(engine, content, f"{offline_site.as_uri()}/", request.param)
    assert engine.console() == []


def test_from_a_folder_a_case_becomes_a_plan_and_a_form_is_filled_in(at_home: Reader) -> None:
    at_home.go("placement.html")
    at_home.does(ALL, NONE, SEEN, SHOW, **known(at_home, "result-red", "red-sign-7", "lasting"))
    link = at_home.does('await click("button", link); return (await the("#out")).value;', link=at_home.ui("placement-link"))
    assert link.startswith("file:")
    assert "#placement=" in link
    at_home.go("forms/risk-assessment.html")
    at_home.does('await the("guide-work-form:defined");', f"({FILL})();")
    copy = 'await click("button", copy); return (await the("#out")).value;'
    assert "skrevet i " in at_home.does(copy, copy=at_home.ui("form-copy"))
    at_home.does(UNSAVED)
