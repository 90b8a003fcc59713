"""A case placed together on a wall: one thing at a time, large enough for a room, and nobody's answers before all are in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.browser.test_meeting import AWAKE
from tests.browser.test_meeting_slides import CHOSEN, FAR, READ
from tests.browser.test_placement_together import person, together
from tests.conftest import DANISH

Open = Callable[..., Page]
# What stands on the wall: whether it scrolls, and the letters of what is read and of what is chosen, in pixels.
SEEN = """() => {
  const root = document.documentElement, host = document.querySelector("guide-together");
  const texts = [...host.querySelectorAll("li, label, legend, h2, h3, p:not(.buttons, :empty), button:not(.wall *)")];
  const size = (part) => parseFloat(getComputedStyle(part).fontSize);
  const sizes = (parts) => parts.filter((part) => part.checkVisibility()).map(size);
  return { scrolls: root.scrollHeight > innerHeight || root.scrollWidth > innerWidth,
    read: Math.min(...sizes(texts)), chosen: Math.min(...sizes(texts.filter((part) => part.matches("label, li, button")))) };
}"""


class Wall:
    """The round on a wall."""

    def __init__(self, page: Page, content: Content, lang: str) -> None:
        self.page, self.at = page, PlacementPage(page, content, lang)
        self.names = content.ui["conversation-wall-keys"][lang].split("|")
        self.first = page.get_by_role("button", name=content.ui["conversation-wall"][lang]).locator("visible=true")

    def holds(self, chosen: bool = True) -> None:
        """Nothing scrolls, and the letters are those of a room."""
        assert self.page.viewport_size
        seen: dict[str, Any] = self.page.evaluate(SEEN)
        far = FAR / self.page.viewport_size["width"]
        assert not seen["scrolls"]
        assert seen["read"] * far >= READ
        if chosen:
            assert seen["chosen"] * far >= CHOSEN, seen

    def shows(self, title: str) -> None:
        expect(self.page.get_by_role("banner")).to_be_hidden()
        expect(self.page.get_by_role("heading", name=title, exact=True)).to_be_visible()
        for name in self.names:
            expect(self.page.get_by_role("button", name=name, exact=True)).to_be_visible()

    def on(self, key: str = "ArrowRight") -> None:
        self.page.keyboard.press(key)

    def is_aside(self) -> None:
        """The page is as it is near."""
        expect(self.page.get_by_role("banner")).to_be_visible()
        expect(self.page.get_by_role("button", name=self.names[1], exact=True)).to_be_hidden()
        assert (self.page.evaluate("document.documentElement.getAttribute('style')") or "") == ""


@pytest.mark.parametrize("lang", DANISH)
def test_a_case_is_placed_together_on_the_wall_by_keyboard(open_page: Open, content: Content, lang: str) -> None:
    page = open_page("", 1280, 720)
    page.add_init_script(AWAKE)
    page.goto(f"{page.url.removesuffix('/')}/{lang}/placement/together/#show=wall")  # as a meeting leads there
    wall = Wall(page, content, lang)
    at = wall.at
    wall.shows(together(at, "begin"))
    assert page.evaluate("awake") == ["screen"]
    for title in (at.ui("q-who"), at.ui("q-safety"), *(at.words(theme.title) for theme in content.placement.themes)):
        wall.on()
        wall.shows(title)
        wall.holds()
    for _ in range(9):
        wall.on("ArrowLeft")
    wall.shows(together(at, "begin"))
    for n, signs in enumerate(({"red-sign-7": "lasting"}, {"red-sign-7": "once"}), 1):
        page.get_by_role("button", name=together(at, "next"), exact=True).click()
        wall.is_aside()
        at.place((), signs)
        if n == 1:
            wall.shows(together(at, "begin"))
            expect(page.locator("[data-part=count]")).to_have_text(at.js("are-in").replace("{n}", "1").replace("{m}", "2"))
            expect(at.form).to_be_hidden()
            expect(page.get_by_text(person(at, 1))).to_be_hidden()
    wall.shows(together(at, "all"))
    wall.holds()
    expect(page.locator("[data-standing=red]")).to_have_text(person(at, 1))
    expect(page.locator("[data-part=differ]")).to_be_hidden()
    assert_accessible(page, "main")
    wall.on("PageDown")  # of a presenter
    wall.shows(together(at, "differ"))
    wall.holds()
    expect(page.get_by_text(f"{person(at, 1)}: {at.js('lasting')}")).to_be_visible()
    wall.on()
    wall.shows(at.ui("talk"))
    wall.holds()
    wall.on()
    expect(page.get_by_role("button", name=together(at, "agree"), exact=True)).to_be_focused()
    wall.on("Enter")
    agree(wall)
    wall.on("Escape")
    wall.is_aside()
    at.expect_step("red")
    assert page.evaluate("awake") == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def agree(wall: Wall) -> None:
    """The team answers question by question, and gets its plan."""
    page, at = wall.page, wall.at
    wall.shows(at.ui("q-who"))
    wall.on()
    wall.shows(at.ui("q-safety"))
    wall.holds()
    wall.on()  # leads to "none of these", which is said by a press on it
    wall.shows(at.ui("q-safety"))
    expect(at.button("safety-none")).to_be_focused()
    wall.on("Enter")
    wall.shows(at.ui("q-signs"))
    wall.holds()
    at.theme("feelings").focus()
    wall.on("Space")
    wall.on()
    ask = at.seen("feelings-take-over")
    for _ in range(9):
        if ask.is_visible():
            break
        wall.on()
    ask.focus()
    wall.on("Space")
    expect(at.often("feelings-take-over")).to_be_visible()
    wall.holds()
    missing = page.locator(".error").locator("visible=true")
    for _ in range(9):  # nothing goes on without an answer to "how often"
        if missing.count():
            break
        wall.on()
    expect(missing).to_have_count(1)
    expect(ask).to_be_visible()
    at.often("feelings-take-over", "lasting").check()
    for _ in range(9):
        if page.get_by_role("heading", name=at.ui("check"), exact=True).is_visible():
            break
        wall.on()
    wall.shows(at.ui("check"))
    wall.on("ArrowLeft")
    wall.shows(at.ui("q-own"))
    wall.on()
    wall.on()
    at.expect_step("red")
    wall.holds(chosen=False)
    wall.on()
    expect(page.locator(".result > .plan__step")).to_be_hidden()
    again = page.locator("[data-part=again]")
    for _ in range(9):  # past what has fields to write in, to the day to look again
        if again.is_visible():
            break
        wall.on()
    expect(again).to_be_visible()


@pytest.mark.parametrize("lang", DANISH)
def test_without_script_the_page_gives_what_works_on_paper(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/placement/together/", java_script_enabled=False)
    wall = Wall(page, content, lang)
    expect(wall.first).to_have_count(0)
    expect(page.get_by_text(together(wall.at, "paper"))).to_be_visible()
    paper = page.get_by_role("link", name=together(wall.at, "room-paper")).locator("visible=true")
    expect(paper).to_have_attribute("href", "../")
