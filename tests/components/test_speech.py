"""What is read aloud, and when: once, by name, and nothing while a page opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.test_pressing import Words
from tests.conftest import DANISH, NORWEGIAN
from tests.phrases import learned

Open = Callable[..., Page]
LISTEN = """addEventListener("DOMContentLoaded", () => {}, true);
window.said = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const element = target.nodeType === 1 ? target : target.parentElement;
    const region = element?.closest("[role=status], [role=alert], [aria-live], output");
    if (region?.textContent.trim() && document.readyState !== "loading") said.push(region.textContent.trim());
  }
}).observe(document, { childList: true, characterData: true, subtree: true });"""
PAUSE = 1000  # milliseconds; longer than the page waits for another key
PAGES = ("placement", "cards/index", "cards/card-001", "cards/meeting", "cards/print", "phrases", "say/shouts")
PAGES += ("phone/positive-call",)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_said_while_a_page_opens(open_alone: Open, name: str) -> None:
    page = open_alone(name, script=LISTEN)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("said") == []


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_phrases_are_counted_aloud_once_the_reader_pauses(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("phrases", lang, script=LISTEN)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)
    for letter in "zzzzz":
        page.get_by_role("searchbox").press(letter)
        page.clock.run_for(100)
    assert page.evaluate("said") == []
    page.clock.run_for(PAUSE)
    expect(page.get_by_role("status")).to_have_text(content.ui["phrases-js-none"][lang])
    assert page.evaluate("said") == [content.ui["phrases-js-none"][lang]]


@pytest.mark.parametrize("typed", ["klage", "KLAGE", "kla\u00adge", "kla\u200bge", "  klage  "])
def test_phrases_are_found_however_the_word_is_written(open_alone: Open, typed: str) -> None:
    page = learned(open_alone("phrases"))
    page.get_by_role("searchbox").fill("klage")
    found = page.locator("[data-moments]:visible").count()
    page.get_by_role("searchbox").fill(typed)
    assert page.locator("[data-moments]:visible").count() == found > 0


@pytest.mark.parametrize("typed", ["møde", "moede", "mode", "mo\u0308de"])
def test_letters_of_the_north_can_be_typed_on_any_keyboard(open_alone: Open, typed: str) -> None:
    page = learned(open_alone("phrases"))
    page.get_by_role("searchbox").fill("møde")
    found = page.locator("[data-moments]:visible").count()
    page.get_by_role("searchbox").fill(typed)
    assert page.locator("[data-moments]:visible").count() == found > 0


@pytest.mark.parametrize("lang", DANISH)
def test_a_question_without_an_answer_is_read_with_its_message(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    ui = Words(page, content, lang)
    ui.press("placement-all")
    page.locator(".sign [name=seen]").first.check()
    ui.press("placement-show")
    described = "(group) => document.getElementById(group.getAttribute('aria-describedby')).textContent"
    safety = page.get_by_role("group", name=ui["placement-q-safety"])
    assert safety.evaluate(described) == ui["placement-error-safety"]
    assert page.locator(".often:visible").evaluate(described).startswith(ui["placement-error-often"])
    ui.press("placement-safety-none", "placement-show")
    assert safety.get_attribute("aria-describedby") == ""


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_how_often_means_that_it_was_seen(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    ui = Words(page, content, lang)
    ui.press("placement-all", "placement-safety-none", "placement-signs-none")
    page.locator(".often [type=radio]").last.evaluate("radio => radio.click()")
    expect(page.locator(".sign [name=seen]").last).to_be_checked()
    expect(page.get_by_role("checkbox", name=ui["placement-signs-none"], exact=True)).not_to_be_checked()
    page.locator(".sign [name=seen]").first.check()
    expect(page.locator(".often [type=radio]").last).to_be_checked()


def test_votes_are_shown_without_a_word(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/meeting", script=LISTEN)
    ui = Words(page, content, "da")
    ui.press("meeting-start", "stage-next", "stage-next")
    page.get_by_role("spinbutton").first.fill("3")
    page.evaluate("said.length = 0")
    ui.press("stage-show-votes")
    expect(page.locator(".vote__count:visible").first).to_be_visible()
    assert page.evaluate("said") == []
