"""What a plan may say is a file of its own: without it the plan says all the rest, and looks for it once more."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from guide.read.content import Content
from guide.show import items
from tests.components.conftest import Open
from tests.components.test_pressing import PLACED, Words
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_stands_without_its_sentences_and_has_them_when_they_come(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang, path="how/", fails=True)
    file = f"**/{lang}/{items.SAID}"  # not the module of this name
    page.route(file, lambda route: route.abort())
    page.goto(page.url.replace("how/", ""))
    ui = Words(page, content, lang)
    ui.press(*PLACED)
    expect(page.get_by_role("heading", name=ui["placement-first"])).to_be_visible()
    expect(page.locator("[data-part=say]")).to_be_hidden()
    page.unroute(file)
    page.locator("guide-placement").evaluate("host => host.place()")
    first = content.situations[content.placement.steps["green"].situations[0]].say[0]
    said = page.locator("[data-part=say]")
    expect(said.locator("q").first).to_have_text(first[lang])
    expect(said.locator("q")).to_have_count(3)
    expect(said.get_by_role("link").first).to_have_attribute("href", re.compile(rf"^https?://[^/]+/{lang}/say/[a-z-]+/$"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_does_not_wait_for_ever(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang, path="how/", fails=True)
    page.route(f"**/{lang}/{items.SAID}", lambda route: None)  # promised, and not brought
    page.goto(page.url.replace("how/", ""))
    ui = Words(page, content, lang)
    ui.press(*PLACED)
    expect(page.get_by_role("heading", name=ui["placement-first"])).to_be_visible()
    expect(page.locator("[data-part=say]")).to_be_hidden()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_danger_waits_for_no_sentence(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang, path="how/", fails=True)
    page.route(f"**/{lang}/{items.SAID}", lambda route: None)  # it never comes
    page.clock.install()
    page.goto(page.url.replace("how/", ""), wait_until="commit")
    page.wait_for_function("() => customElements.get('guide-placement')")
    page.clock.pause_at(datetime.now() + timedelta(days=1))  # nor does the end of its patience
    page.locator("#safety\\.danger-others").evaluate("box => box.click()")
    page.evaluate("() => { document.querySelector('guide-placement').place(); }")
    expect(page.locator("[data-part=danger]")).to_be_visible()
