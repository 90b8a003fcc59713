"""Look away: one key pressed twice, or a button, hides the page behind a calendar and brings it back as it was."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.build.test_weight import packed
from tests.conftest import NORWEGIAN

Open = Callable[..., Page]
INERT = """() => {
  document.querySelector("main a, h1").focus();
  return document.querySelector(".away:modal").contains(document.activeElement);
}"""  # what is below a modal window takes no focus, and no screen reader finds it
A_DAY = datetime.datetime(2026, 2, 10, 12)  # of a month that begins on a Sunday
STATE = """() => [document.title, document.querySelector("link[rel=icon]").href, scrollY, document.activeElement.outerHTML,
  localStorage.length + sessionStorage.length]"""


def stop(page: Page) -> None:
    """From here the page's own clock only moves when the test says so."""
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)


def twice(page: Page) -> None:
    """Escape twice within a second of the page's own clock, which stands."""
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_escape_twice_hides_the_page_and_brings_it_back_as_it_was(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/steps/red/", height=400, reduced_motion="reduce")
    page.clock.install(time=A_DAY)
    page.reload()
    stop(page)
    calendar = page.get_by_role("dialog", name=content.ui["away-title"][lang])
    link = page.locator("main a").locator("visible=true").last
    link.focus()
    before = page.evaluate(STATE)
    assert before[2] > 0
    page.keyboard.press("Escape")
    expect(calendar).to_be_hidden()
    page.clock.fast_forward(2000)
    twice(page)
    expect(calendar).to_be_visible()
    expect(calendar).to_contain_text("februar 2026")
    assert calendar.get_by_role("cell").all_text_contents()[5:8] == ["", "1", "2"]
    assert {row.locator("td, th").count() for row in calendar.get_by_role("row").all()} == {7}  # each with its line below
    assert page.title() == content.ui["away-title"][lang]
    assert "/away/" in page.evaluate(STATE)[1]
    words = calendar.inner_text()
    assert content.ui["site-name"][lang] not in words
    assert page.evaluate(INERT)
    box, screen = calendar.bounding_box(), page.viewport_size
    assert box
    assert screen
    assert (box["width"], box["height"]) == (screen["width"], screen["height"])
    page.keyboard.press("/")
    expect(page.locator("guide-search")).to_have_count(0)  # no key does anything to what is hidden
    page.clock.resume()  # axe needs time to pass
    assert_accessible(page)
    stop(page)
    page.keyboard.press("Escape")
    expect(calendar).to_be_visible()
    page.keyboard.press("Escape")
    expect(calendar).to_be_hidden()
    expect(page).to_have_title(before[0])  # the browser tells the page of the closing a moment later
    assert page.evaluate(STATE) == before


def test_more_presses_in_a_row_are_one_and_a_press_that_closes_a_window_is_none(open_page: Open, content: Content) -> None:
    page = open_page("da/")
    page.clock.install(time=A_DAY)
    page.reload()
    stop(page)
    calendar = page.get_by_role("dialog", name=content.ui["away-title"]["da"])
    for _ in range(5):
        page.keyboard.press("Escape")
    expect(calendar).to_be_visible()
    page.clock.fast_forward(2000)
    twice(page)
    expect(calendar).to_be_hidden()
    page.clock.fast_forward(2000)
    for _ in range(3):  # one press that lasts, which the system repeats
        page.keyboard.down("Escape")
    page.keyboard.up("Escape")
    expect(calendar).to_be_hidden()
    page.clock.fast_forward(2000)
    page.keyboard.press("/")
    search = page.locator("guide-search dialog")
    expect(search).to_be_visible()
    twice(page)
    expect(search).to_be_hidden()
    expect(calendar).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_button_does_the_same_and_one_leads_back(open_page: Open, content: Content, lang: str, width: int) -> None:
    page = open_page(f"{lang}/now/danger/", width=width)
    place = page.get_by_role("banner" if width > 1000 else "contentinfo")
    hide = place.get_by_role("button", name=content.ui["away-hide"][lang])
    expect(page.get_by_text(content.ui["away-how"][lang])).to_be_visible()
    hide.click()
    calendar = page.get_by_role("dialog", name=content.ui["away-title"][lang])
    expect(calendar).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    calendar.get_by_role("button", name=content.ui["away-back"][lang]).click()
    expect(calendar).to_be_hidden()
    expect(hide).to_be_focused()


def test_without_a_script_there_is_no_button_that_does_nothing(open_page: Open, content: Content) -> None:
    page = open_page("da/", java_script_enabled=False)
    expect(page.get_by_text(content.ui["away-hide"]["da"]).locator("visible=true")).to_have_count(0)
    expect(page.get_by_text(content.ui["away-how"]["da"])).to_be_hidden()


def test_it_weighs_less_than_a_kilobyte(site: Path) -> None:
    (script,) = (site / "assets" / "away").glob("away.*.js")
    assert packed(script) <= 1_024
