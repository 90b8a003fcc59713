"""What has changed since the reader was here: told only to who chose it, and forgotten when the choice is taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.conftest import NORWEGIAN

Open = Callable[..., Page]
KEPT = "localStorage.getItem('trappen-opened')"
OLDER = """page => {
  const opened = JSON.parse(localStorage.getItem("trappen-opened"));
  localStorage.setItem("trappen-opened", JSON.stringify({ ...opened, [page]: "older" }));
}"""


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_changed_page_says_so_once_and_stands_in_the_list(open_page: Open, content: Content, lang: str) -> None:
    page, words = open_page(f"{lang}/changed/"), {key: text[lang] for key, text in content.ui.items()}
    here = page.get_by_text(words["changed-here"], exact=True)
    choice = page.get_by_role("checkbox", name=words["changed-remember"])
    assert page.evaluate(KEPT) is None
    choice.check()
    expect(page.get_by_text(words["changed-none"])).to_be_visible()
    page.evaluate(OLDER, f"{lang}/steps/red")
    page.reload()
    expect(choice).to_be_checked()
    page.get_by_role("main").get_by_role("link", name=content.steps["red"].title[lang]).click()
    expect(here).to_be_visible()
    page.reload()
    expect(here).to_be_hidden()
    page.go_back()
    choice.uncheck()
    assert page.evaluate(KEPT) is None


def test_who_chose_nothing_leaves_no_trace(open_page: Open) -> None:
    page = open_page("da/steps/red/")
    page.goto(page.url.replace("steps/red", "ladder"))
    assert page.evaluate("localStorage.length") == 0
