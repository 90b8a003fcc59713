"""Phrases and tools, found by the moment one stands in and by what happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from guide.meaning import phrases
from guide.meaning.addresses import whole_of
from guide.model.base import Moment
from guide.read.content import Content
from tests.axe import assert_accessible
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN
from tests.phrases import learned

SHOUTS = {"da": "råb", "nb": "rop"}
Open = Callable[..., Page]
SHIFTS = """new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.moved = (window.moved ?? 0) + shift.value;
}).observe({ type: "layout-shift", buffered: true });"""


def shown(page: Page) -> Locator:
    """The phrases or tools that are on the screen."""
    return page.locator("[data-moments]").locator("visible=true")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_moment_shows_its_phrases_and_no_others(open_page: Open, content: Content, lang: str, scripts: bool) -> None:
    page = open_page(f"{lang}/phrases/", java_script_enabled=scripts)
    every = [each.phrase for _, mine in phrases.by_situation(content) for each in mine]
    expect(shown(page)).to_have_count(len(every))
    for moment in phrases.moments_of(every):
        page.get_by_role("main").get_by_role("link", name=content.ui[f"moment-{moment}"][lang], exact=True).click()
        expect(shown(page)).to_have_count(sum(moment in phrase.moments for phrase in every))
    page.get_by_role("main").get_by_role("link", name=content.ui["moment-all"][lang], exact=True).click()
    expect(shown(page)).to_have_count(len(every))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("lang", DANISH)
def test_a_moment_shows_its_tools(open_page: Open, content: Content, lang: str, scripts: bool) -> None:
    page = open_page(f"{lang}/tools/#meeting", java_script_enabled=scripts)
    tools = [content.tools[name] for name in whole_of(content, "tools")]
    expect(shown(page)).to_have_count(sum(Moment.MEETING in tool.moments for tool in tools))
    page.goto(page.url.replace("#meeting", "#all"))
    expect(shown(page)).to_have_count(len(tools))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_finds_what_to_say_when_it_happens(open_page: Open, content: Content, lang: str) -> None:
    page = learned(open_page(f"{lang}/phrases/#phone"))
    page.get_by_label(content.ui["phrases-find"][lang]).fill(SHOUTS[lang])
    found = page.locator(".script").locator("visible=true")
    expect(page.get_by_role("status").filter(has_text=str(found.count()))).to_be_visible()
    assert 0 < found.count() < 20
    first = page.get_by_role("main").get_by_role("heading", level=3).locator("visible=true").first
    expect(first).to_have_text(content.situations["shouts"].title[lang])
    assert_accessible(page)
    page.get_by_label(content.ui["phrases-find"][lang]).fill("qzqz")
    expect(page.get_by_text(content.ui["phrases-js-none"][lang])).to_be_visible()
    expect(page.get_by_role("heading", level=2).locator("visible=true")).to_have_count(0)
    page.get_by_label(content.ui["phrases-find"][lang]).fill("")
    expect(page.locator(".script").locator("visible=true").first).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_letters_that_are_not_on_the_keyboard_find_the_same(open_page: Open, content: Content, lang: str) -> None:
    page = learned(open_page(f"{lang}/phrases/"))
    field = page.get_by_label(content.ui["phrases-find"][lang])
    counts = []
    for word in ("møde", "moede") if lang == "da" else ("møte", "moete"):
        field.fill(word)
        counts.append(shown(page).count())
    assert counts[0] == counts[1] > 0


@pytest.mark.parametrize("path", ["phrases/", "phone/positive-call/", "themes/theme-compassion-fatigue/", "tools/"])
def test_nothing_moves_when_the_script_comes(open_page: Open, path: str) -> None:
    page = open_page("da/")
    page.add_init_script(SHIFTS)
    page.goto(page.url + path)
    page.wait_for_function("() => document.querySelectorAll(':not(:defined)').length === 0")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("() => window.moved ?? 0") < 0.01


@pytest.mark.parametrize("lang", DANISH)
def test_a_phrase_leads_to_where_it_comes_from(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/actions/red-contact-6/")
    page.get_by_role("main").get_by_role("link", name=content.ui["phrases-more"][lang]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["page-phrases"][lang])
    link = page.locator(".script a").first
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("main").get_by_role("heading", name=name).first).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_from_a_folder_it_all_works_too(open_page: Open, content: Content, offline_site: Path, lang: str) -> None:
    page = open_page(f"file://{offline_site}/{lang}/phrases.html#phone")
    page.get_by_label(content.ui["phrases-find"][lang]).fill(SHOUTS[lang])
    expect(page.locator(".finder__found")).not_to_be_empty()
    page.goto(f"file://{offline_site}/{lang}/say/index.html")
    page.get_by_role("searchbox").fill({"da": "hun afbryder mig hele tiden", "nb": "hvordan svarer jeg på en sint epost"}[lang])
    nearest = page.locator("[data-part=best] a:not(.tiles__now)").first
    expect(nearest).to_have_attribute("href", {"da": "interrupts.html", "nb": "rude-mail.html"}[lang])
    page.goto(f"file://{offline_site}/{lang}/phone/positive-call.html")
    page.get_by_role("group").get_by_role("checkbox").first.check()
    page.get_by_role("button", name=content.ui["call-count"][lang]).click()
    expect(page.locator("[data-part=own]")).to_have_text(content.ui["positive-call-js-ball"][lang])
    page.goto(f"file://{offline_site}/{lang}/themes/theme-compassion-fatigue.html")
    page.get_by_role("button", name=content.ui["self-check-done"][lang]).click()
    expect(page.get_by_text(content.ui["self-check-none"][lang])).to_be_visible()
