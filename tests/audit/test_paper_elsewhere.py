"""What is printed keeps to its sheets in Firefox too: cards, the log, the path, the forms, a plan."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from guide.meaning import path
from guide.meaning.forms import in_order
from guide.read.content import Content
from tests.audit.engines import Firefox, firefox
from tests.audit.reader import Reader
from tests.browser.work_forms import FILL

SHEET = (210, 297)  # mm
HANDED_OVER = 'const host = document.querySelector("guide-work-form"); (host.wrappedJSObject ?? host).unsaved = false;'


@pytest.fixture(scope="module")
def engine() -> Iterator[Firefox]:
    with firefox() as one:
        yield one


def sheets(reader: Reader, engine: Firefox) -> int:
    """How many sheets the page in front prints on; each is A4."""
    pages = PdfReader(io.BytesIO(engine.paper())).pages
    assert {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in pages} == {SHEET}
    return len(pages)


def most(content: Content) -> dict[str, int]:
    """The most sheets that each page may take."""
    parts = {f"path/{part.id}/": 4 for row in path.trails(content).values() for part in row}
    single = ["path/talk/", "year/", "checklist/", "phone/positive-call/", "cards/vote/", "cards/meeting/"]
    forms = [f"forms/{form.id}/" for form in in_order(content)]
    cards = [f"cards/{name}/" for name in content.cards]
    return {**parts, **dict.fromkeys([*single, *forms, *cards], 1), "cards/print/": 2 * len(content.cards) // 4}


def test_every_printed_page_keeps_to_its_sheets(reader: Reader, engine: Firefox, content: Content) -> None:
    long = {}
    for page, wanted in most(content).items():
        reader.go(page)
        if (number := sheets(reader, engine)) > wanted:
            long[page] = number
    assert long == {}


def test_a_form_that_is_filled_in_is_still_one_sheet(reader: Reader, engine: Firefox, content: Content) -> None:
    long = {}
    for form in in_order(content):
        reader.go(f"forms/{form.id}/")
        reader.does('await the("guide-work-form:defined");', f"({FILL})();")
        if (number := sheets(reader, engine)) > 1:
            long[form.id] = number
        reader.does(HANDED_OVER)
    assert long == {}


def test_a_plan_with_everything_ticked_is_two_sheets(reader: Reader, engine: Firefox) -> None:
    reader.go("placement/")
    words = {"all_at_once": "all", "show": "show", "told": "result-red"}
    tick = """const form = document.querySelector("form.questions");
      for (const box of form.querySelectorAll("[type=checkbox]:is([name=safety], [name=seen], [name=ownSide])"))
        if (box.value && !box.value.startsWith("danger")) box.click();
      for (const level of all("form.questions [type=radio][value=lasting]")) level.click();"""
    show = 'await click("button", show); await the("h2", told);'
    reader.does('await click("button", all_at_once);', tick, show, **{k: reader.ui(f"placement-{v}") for k, v in words.items()})
    assert sheets(reader, engine) <= 2
