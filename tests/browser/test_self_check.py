"""The self-check on care fatigue: calm, without a score, and nothing is kept."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import DANISH, NORWEGIAN

PATH = "themes/theme-compassion-fatigue/"
Open = Callable[..., Page]


@pytest.mark.parametrize("lang", DANISH)
def test_it_answers_calmly_and_never_counts(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    boxes = page.locator("guide-self-check").get_by_role("checkbox")
    answer = page.locator("[data-part=answer]")
    said = []
    for ticked in (0, 1, boxes.count()):
        for i in range(ticked):
            boxes.nth(i).check()
        page.get_by_role("button", name=content.ui["self-check-done"][lang]).click()
        expect(answer).to_be_focused()
        said.append(answer.inner_text())
    assert said[0] == content.ui["self-check-none"][lang]
    assert said[1] == said[2] == content.ui["self-check-some"][lang]  # as many ticks as you like: the same answer
    assert not re.search(r"\d", said[1])
    assert_accessible(page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_what_one_can_do_comes_right_after_the_answer(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    theme = content.themes["theme-compassion-fatigue"]
    after = page.locator("guide-self-check + .section")
    expect(after.get_by_role("heading")).to_have_text(theme.sections[1].title[lang])  # type: ignore[index]


@pytest.mark.parametrize("lang", DANISH)
def test_nothing_is_stored_and_leaving_the_page_forgets(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    boxes = page.locator("guide-self-check").get_by_role("checkbox")
    boxes.first.check()
    boxes.last.check()
    left = page.url
    page.get_by_role("banner").get_by_role("link").first.click()
    expect(page).not_to_have_url(left)
    page.go_back()
    expect(page).to_have_url(left)
    expect(page.locator("guide-self-check").get_by_role("checkbox", checked=True)).to_have_count(0)
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => !key.includes('__'))") == []


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_ticks_can_be_removed_by_keyboard(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    boxes = page.locator("guide-self-check").get_by_role("checkbox")
    press(page, boxes.first, "Space")
    expect(boxes.first).to_be_checked()
    press(page, page.get_by_role("button", name=content.ui["self-check-done"][lang]))
    expect(page.locator("[data-part=answer]")).to_be_visible()
    press(page, page.get_by_role("button", name=content.ui["self-check-clear"][lang]))
    expect(page.locator("[data-part=answer]")).to_be_hidden()  # it tells as much as the ticks
    expect(boxes.first).not_to_be_checked()
    expect(boxes.first).to_be_focused()


@pytest.mark.parametrize("lang", DANISH)
def test_without_scripts_the_list_and_the_help_are_there(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}", java_script_enabled=False)
    theme = content.themes["theme-compassion-fatigue"]
    expect(page.locator("guide-self-check").get_by_role("checkbox")).to_have_count(len(theme.sections[0].points))
    expect(page.get_by_role("heading", name=theme.sections[1].title[lang])).to_be_visible()  # type: ignore[index]
    expect(page.get_by_role("button", name=content.ui["self-check-done"][lang])).to_be_hidden()
