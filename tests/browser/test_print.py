"""On paper: every tool on one A4 page in at least 10 pt, two where the facts of a country need it; the checklist on one."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from guide.meaning.addresses import whole_of
from guide.read.content import Content
from guide.read.walk import parts_of
from tests.conftest import DANISH, LANGUAGES

Open = Callable[..., Page]
TEN_POINTS = 10 * 96 / 72 - 0.01
SMALL = """(least) => {
  const walker = document.createTreeWalker(document.querySelector("#content"), NodeFilter.SHOW_TEXT);
  const found = {};
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < least) found[`${parentElement.tagName} ${parentElement.className}`] = size;
  }
  return found;
}"""


def printed(page: Page) -> PdfReader:
    """The page as it comes out of the printer."""
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def sheets(page: Page, *paths: str) -> dict[str, int]:
    """How many come out of the printer for each of these addresses below the one that is open."""
    start, found = page.url, {}
    page.emulate_media(media="print")
    for path in paths:
        page.goto(start + path)
        found[path] = len(printed(page).pages)
    return found


@pytest.mark.parametrize("lang", DANISH)
def test_every_tool_prints_on_one_sheet_in_ten_points(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/")
    start = page.url
    page.emulate_media(media="print")
    long, small = {}, {}
    for name in whole_of(content, "tools"):
        page.goto(f"{start}tools/{name}/" if name != "tool-checklist" else f"{start}checklist/")
        needs_facts = any(path and path[-1] == "facts" for path, _ in parts_of(content.tools[name]))
        pages = len(printed(page).pages)
        if pages > (2 if needs_facts else 1):
            long[name] = pages
        if too_small := page.evaluate(SMALL, TEN_POINTS):
            small[name] = too_small
    assert long == {}
    assert small == {}


@pytest.mark.parametrize("lang", DANISH)
def test_the_steps_on_one_page_are_that_on_paper_and_no_list_has_a_sheet_for_its_last_line(open_page: Open, lang: str) -> None:
    assert sheets(open_page(f"{lang}/"), "ladder/", "lookup/", "say/") == {"ladder/": 1, "lookup/": 1, "say/": 2}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_to_do_in_danger_and_afterwards_is_one_sheet_on_paper(open_page: Open, lang: str) -> None:
    paths = ("now/danger/", "now/happened/", "now/self-harm/")
    assert sheets(open_page(f"{lang}/"), *paths) == dict.fromkeys(paths, 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_rules_of_a_country_begin_on_the_sheet_they_are_named_on(open_page: Open, lang: str) -> None:
    path = "safety/safety-compensation/"  # the longest of them
    assert sheets(open_page(f"{lang}/"), path) == {path: 2}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_address_that_is_shown_is_not_printed_again(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/reading/")
    page.emulate_media(media="print")
    shown = page.locator("main a[href^=http]")
    assert shown.count() > 1
    after = shown.evaluate_all("all => all.map((link) => getComputedStyle(link, '::after').content)")
    assert {*after} == {"none"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_checklist_and_the_form_for_good_calls_are_one_sheet_each(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/")
    start = page.url
    page.emulate_media(media="print")
    for path in ("checklist/", "phone/positive-call/"):
        page.goto(start + path)
        pdf = printed(page)
        assert len(pdf.pages) == 1, path
        assert tuple(round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]) == (210, 297)
        assert page.evaluate(SMALL, TEN_POINTS) == {}
    text = pdf.pages[0].extract_text()
    assert content.ui["call-paper"][lang] in text
    assert content.ui["call-count"][lang] not in text
    assert content.ui["standing-print"][lang][:20] in text.replace("\n", " ")
