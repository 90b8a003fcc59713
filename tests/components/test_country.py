"""The country that a reader chose once holds where a case is placed, and both can be had again there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.test_pressing import Words
from tests.conftest import LANGUAGES

Open = Callable[..., Page]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_country_that_was_chosen_holds_in_danger_and_for_the_plan(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang, local={"trappen-country": '"no"'})
    ui = Words(page, content, lang)
    expect(page.locator(".country")).to_be_hidden()  # nothing is shown yet that it would change
    ui.press("placement-next")
    page.locator("[id='safety.danger-self']").check()
    of = {land: page.locator(f'[data-country="{land}"]').locator("visible=true") for land in ("dk", "no")}
    asked = page.get_by_role("group", name=ui["now-country"])
    expect(asked.get_by_role("radio", name=content.countries["no"].name[lang], exact=True)).to_be_checked()
    expect(of["no"].first).to_be_visible()
    expect(of["dk"]).to_have_count(0)
    ui.press("placement-next")
    expect(page.locator("[data-part=danger]").get_by_role("link", name="113").first).to_be_visible()
    expect(of["dk"]).to_have_count(0)
    asked.get_by_role("radio", name=ui["now-country-all"], exact=True).check()
    expect(of["dk"].first).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    asked.get_by_role("radio", name=content.countries["dk"].name[lang], exact=True).check()
    expect(of["no"]).to_have_count(0)
    assert page.evaluate("localStorage['trappen-country']") == '"dk"'
