"""Help on glossary terms in the text: by mouse, keyboard and touch, without any script."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide.model.languages import others
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press, tab_to
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

PATH = "tools/tool-risk-levels/"
TERM = "lone-work"
Open = Callable[..., Page]


@pytest.mark.parametrize(("lang", "scripts"), [
    ("da", True), pytest.param("nb", True, marks=pytest.mark.long),
    ("nb", False), pytest.param("da", False, marks=pytest.mark.long),
])  # fmt: skip
def test_a_term_is_explained_on_demand(open_page: Open, content: Content, lang: str, scripts: bool) -> None:
    page = open_page(f"{lang}/{PATH}", java_script_enabled=scripts)
    term = content.terms[TERM]
    help_text = page.locator(f"#term-{TERM}-1")
    expect(help_text).to_be_hidden()
    page.get_by_role("button", name=getattr(term, lang)).first.click()
    expect(help_text).to_be_visible()
    expect(help_text).to_contain_text(plain(term.explain[lang]))  # type: ignore[index]
    expect(help_text).not_to_contain_text(term[others(lang)[0]])  # translations stand in the glossary alone
    acts = help_text.get_by_role("link").first
    expect(acts).to_have_text(plain(content.safety[term.see[0]].title[lang]))
    help_text.get_by_role("link", name=content.ui["page-glossary"][lang]).click()
    expect(page).to_have_url(re.compile(f"/{lang}/glossary/#{TERM}$"))


@pytest.mark.parametrize("lang", DANISH)
def test_the_keyboard_opens_reads_and_closes_and_the_focus_comes_back(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    button = page.locator(".term").first
    help_text = page.locator(f"#term-{TERM}-1")
    press(page, button)
    expect(help_text).to_be_visible()
    tab_to(page, help_text.get_by_role("link").first)
    page.keyboard.press("Escape")
    expect(help_text).to_be_hidden()
    expect(button).to_be_focused()
    press(page, button)
    press(page, help_text.get_by_role("button", name=content.ui["term-close"][lang]))
    expect(help_text).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_on_a_narrow_touch_screen_the_help_fits_and_closes(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}", width=320, height=640, has_touch=True, is_mobile=True)
    page.locator(".term").first.tap()
    help_text = page.locator(f"#term-{TERM}-1")
    expect(help_text).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_accessible(page)
    page.touchscreen.tap(4, 250)  # anywhere outside
    expect(help_text).to_be_hidden()


def test_every_term_link_of_the_texts_became_help_or_a_link(site: Path) -> None:
    for lang in LANGUAGES:
        for path in (site / lang).rglob("index.html"):
            assert "term:" not in path.read_text(encoding="utf-8"), path
