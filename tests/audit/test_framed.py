"""In a frame that may run scripts and is a stranger to its own site: all works but keeping, and what does not is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.audit.engines import Chromium, Engine, Firefox, firefox
from tests.audit.reader import Reader
from tests.audit.test_plan_elsewhere import ALL, NONE, SAID, SEEN, SHOW, known
from tests.browser.work_forms import FILL

TEXT = "THIRD-PARTY.txt"  # of the site; it has no policy that forbids a frame
FRAME = """const frame = document.createElement("iframe");
  Object.assign(frame, { width: 1250, height: 850, src: given[0] });
  frame.sandbox = "allow-scripts";
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  await loaded;"""
FAULT = ("uncaught", "typeerror", "referenceerror", "securityerror")  # what no console may tell of
OUT = 'return (await the("#out")).value;'


class Framed:
    """A browser that opens every address in such a frame, and then stands in it."""

    def __init__(self, engine: Chromium | Firefox, start: str) -> None:
        self.engine, self.name, self.start = engine, engine.name, start

    def go(self, address: str) -> None:
        self.engine.go(self.start + TEXT)
        self.engine.run(FRAME, address)
        self.engine.into_frame()

    def run(self, script: str, *given: Any) -> Any:
        return self.engine.run(script, *given)

    def console(self) -> list[str]:
        return [line for line in self.engine.console() if any(fault in line.lower() for fault in FAULT)]


@pytest.fixture(scope="module", params=[None, firefox], ids=["chromium", "firefox"])
def engine(request: pytest.FixtureRequest, address: str) -> Iterator[Engine]:
    if request.param:
        with request.param() as one:
            yield Framed(one, address)
    else:
        chromium = Chromium(request.getfixturevalue("chromium"))
        yield Framed(chromium, address)
        chromium.page.close()


def asked(reader: Reader, *keys: str) -> dict[str, str]:
    """Words of the page by their keys, each under the last part of its key."""
    return {key.rpartition("-")[2]: reader.ui(key) for key in keys}


def handed(reader: Reader) -> list[str]:
    """What is said in a frame of a file, of a copy, and of a print."""
    return [reader.ui(f"script-js-{key}") for key in ("frame-file", "copy-self", "frame-print")]


def test_a_case_becomes_a_plan(reader: Reader) -> None:
    reader.go("placement/")
    reader.does(ALL, NONE, SEEN, SHOW, **known(reader, "result-red", "red-sign-7", "lasting"))
    assert reader.does("return self.origin;") == "null"
    words = asked(reader, "placement-save", "placement-copy", "placement-link", "placement-print")
    kept = {"keep": reader.ui("placement-series-save"), "said": reader.ui("placement-js-blocked")}
    file, own, paper = handed(reader)
    reader.does('await fill("#letter", "A"); await click("button", keep);', SAID, **kept)
    reader.does('await click("button", print);', SAID, said=paper, **words)
    assert '"placement"' in reader.does('await click("button", save);', SAID, OUT, said=file, **words)
    assert "/actions/red-" in reader.does('await click("button", copy);', SAID, OUT, said=own, **words)
    assert "#placement=" in reader.does('await click("button", link);', OUT, **words)
    assert f"/{reader.lang}/placement/" in reader.does('return (await the("[data-part=alone-link] a")).href;')
    reader.go("placement/")
    flag = next(each for each in reader.content.placement.safety if each.id == "danger-others")
    danger = {**known(reader, "safety-first", "red-sign-7", "lasting"), "flag": reader.words(flag.ask)}
    reader.does(ALL, 'await click("input[type=checkbox]", flag);', SEEN, SHOW, **danger)
    assert reader.does('return all("guide-placement .stairs").length;') == 0


def test_a_meeting_is_held_and_written_down(reader: Reader) -> None:
    said = 'await the(".stage__said", said);'
    reader.go("cards/meeting/#card-003")
    reader.does('await click("guide-meeting:defined input[name=keep]"); await click("button", start);', said,
                start=reader.ui("meeting-start"), said=reader.ui("meeting-js-not-kept"))  # fmt: skip
    on = ('await click("button", next);',) * 2
    reader.does(*on, next=reader.ui("stage-next"))
    reader.does('await fill("input[type=number]", "4"); await click("button", show); await the(".vote__count", "4");',
                show=reader.ui("stage-show-votes"))  # fmt: skip
    reader.does('await click("button", next); await fill("textarea", "Vi ringer.");', *on, next=reader.ui("stage-next"))
    words = asked(reader, "stage-save", "stage-copy", "stage-keep", "stage-clear")
    (file, own, _), start = handed(reader), reader.ui("meeting-start")
    reader.does('await click("button", keep);', said, said=reader.ui("meeting-js-last-not-kept"), **words)
    copied = reader.does('await click("button", copy);', said, OUT, said=own, **words)
    assert "4 × A." in copied
    assert "Vi ringer." in reader.does('await click("button", save);', said, OUT, said=file, **words)
    yes = 'await click("button", yes); await the("button", start);'
    reader.does('await click("button", clear);', yes, yes=reader.ui("sure-yes"), start=start, **words)


def test_a_form_is_filled_in_and_handed_over_as_text(reader: Reader) -> None:
    file, own, _ = handed(reader)
    for form in ("risk-assessment", "shift-plan"):
        reader.go(f"forms/{form}/")
        words = asked(reader, "form-copy", "form-save", "form-keep", "form-clear")
        reader.does('await the("guide-work-form:defined");', f"({FILL})();")
        copied = reader.does('await click("button", copy);', SAID, OUT, said=own, **words)
        assert "skrevet i " in copied
        reader.does('await click("button", save);', SAID, said=file, **words)
        reader.does('await click("input", keep);', SAID, said=reader.ui("script-js-not-kept"), **words)
        assert not reader.does('return (await the("input", keep)).checked;', **words)
        reader.does('await click("button", clear); await click("button", yes);', yes=reader.ui("sure-yes"), **words)


def test_the_path_is_gone_and_a_year_is_planned(reader: Reader) -> None:
    part = next(each for each in reader.content.path.values() if each.number == 1)
    reader.go(f"path/{part.id}/")
    words = {"keep": reader.ui("path-keep"), "unsure": reader.ui("ask-unsure"), "done": reader.ui("path-finish")}
    reader.does('await click("#before button", unsure);', **words)
    reader.does('await click("input[type=checkbox]", keep);', SAID, said=reader.ui("script-js-not-kept"), **words)
    assert not reader.does('return (await the("input[type=checkbox]", keep)).checked;', **words)
    reader.does('await click("[name=when]"); await click("[name=act]"); await click("button", done);', **words)
    reader.go("year/")
    words = {"keep": reader.ui("year-keep"), "days": reader.ui("year-calendar"), "said": reader.ui("script-js-not-kept")}
    reader.does('await the("guide-year:defined"); await click("input[type=checkbox]", keep);', SAID, **words)
    start = """const day = await the("[name=start]"); day.value = "2026-12-03";
      day.dispatchEvent(new Event("change", { bubbles: true }));"""
    given = reader.does(
        start, 'await click("button", days);', SAID, OUT, **{**words, "said": reader.ui("script-js-frame-file")}
    )
    assert len(given.splitlines()) == 12
