"""The country that a reader chose once holds on every page that asks for it, and both can be had again there."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.example import document
from tests.components.test_pressing import Words
from tests.conftest import LANGUAGES

Open = Callable[..., Page]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["placement", "say/danger-self", "say/sexual-remarks", "now/self-harm", "now/happened"])
def test_the_country_that_was_chosen_holds_on_every_page_that_asks(
    open_alone: Open, content: Content, lang: str, name: str
) -> None:
    page = open_alone(name, lang, local={"trappen-country": '"no"'})
    ui = Words(page, content, lang)
    if name == "placement":
        expect(page.locator(".country")).to_be_hidden()  # nothing is shown yet that it would change
        ui.press("placement-next")
        page.locator("[id='safety.danger-self']").check()
    of = {land: page.locator(f'[data-country="{land}"]').locator("visible=true") for land in ("dk", "no")}
    asked = page.get_by_role("group", name=ui["now-country"])
    expect(asked.get_by_role("radio", name=content.countries["no"].name[lang], exact=True)).to_be_checked()
    expect(of["no"].first).to_be_visible()
    expect(of["dk"]).to_have_count(0)
    if name == "placement":
        ui.press("placement-next")
        expect(page.locator("[data-part=danger]").get_by_role("link", name="113").first).to_be_visible()
        expect(of["dk"]).to_have_count(0)
    asked.get_by_role("radio", name=ui["now-country-all"], exact=True).check()
    expect(of["dk"].first).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    asked.get_by_role("radio", name=content.countries["dk"].name[lang], exact=True).check()
    expect(of["no"]).to_have_count(0)
    assert page.evaluate("localStorage['trappen-country']") == '"dk"'


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_reads_what_holds_in_one_country_only_is_asked_where(content: Content, lang: str) -> None:
    names = [*(f"say/{name}" for name in content.situations), *(f"now/{name}" for name in content.now), "placement"]
    wrong = []
    for name in names:
        html = str(document(content, lang, name))
        if bool(re.search('data-country="(dk|no)"', html)) != ('class="country' in html):
            wrong.append(name)
    assert wrong == []
