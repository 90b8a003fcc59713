"""Coming back: with the Back button, by reload, in a browser that empties fields, from a folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.test_pressing import PLACED, Words
from tests.conftest import DANISH, NORWEGIAN
from tests.phrases import learned

Open = Callable[..., Page]
# Safari, when the Back button has brought a page as it was left: first it says so, then it empties the fields.
SAFARI = """async () => {
  dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  for (const field of document.querySelectorAll("input, select, textarea")) {
    field.checked = field.defaultChecked;
    if (field.type !== "file" && field.type !== "checkbox" && field.type !== "radio") field.value = field.defaultValue ?? "";
  }
  await new Promise((done) => setTimeout(done)); // after what the page does a moment later: timers keep their order
}"""


@pytest.mark.parametrize("lang", DANISH)
def test_the_placement_comes_back_as_it_was_left(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    ui = Words(page, content, lang)
    ui.press("placement-all", "placement-safety-none")
    page.locator(".sign [name=seen]").first.check()
    page.evaluate(SAFARI)
    expect(page.locator(".sign [name=seen]").first).to_be_checked()
    expect(page.get_by_role("checkbox", name=ui["placement-safety-none"])).to_be_checked()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_reload_or_another_page_loses_neither_answers_nor_result(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    ui = Words(page, content, lang)
    ui.press("placement-all", "placement-safety-none")
    page.locator(".sign [name=seen]").first.check()
    page.reload()
    expect(page.locator(".sign [name=seen]").first).to_be_checked()
    page.locator(".often:visible [type=radio]").first.check()
    ui.press("placement-show")
    title = page.locator("#result-title")
    expect(title).to_be_visible()
    page.goto(page.url.replace("placement/", "empty.txt"))
    page.go_back()
    expect(title).to_be_visible()
    ui.press("placement-change-all")
    expect(page.locator(".often:visible [type=radio]").first).to_be_checked()
    ui.press("placement-show", "placement-restart")
    page.reload()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("lang", DANISH)
def test_the_number_of_good_calls_survives_the_way_back(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("phone/positive-call", lang, local={"trappen-good-calls": '{"id":"a","balls":3}'})
    ui = Words(page, content, lang)
    page.evaluate(SAFARI)
    expect(page.get_by_role("checkbox", name=ui["call-keep"])).to_be_checked()
    page.get_by_role("group").get_by_role("checkbox").first.check()
    ui.press("call-count")
    assert page.evaluate("JSON.parse(localStorage['trappen-good-calls']).balls") == 4


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_cards_seen_survive_the_way_back(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("cards/card-002", lang, local={"trappen-seen-cards": '["card-001"]'})
    page.evaluate(SAFARI)
    expect(page.get_by_role("checkbox", name=content.ui["seen-remember"][lang])).to_be_checked()
    page.locator("input[name=way]").first.check()
    assert page.evaluate("localStorage['trappen-seen-cards']") == '["card-001","card-002"]'


def test_choices_on_a_card_come_back_with_their_marks(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/card-001")
    page.locator("input[name=way]").first.check()
    page.evaluate(SAFARI)
    expect(page.locator("input[name=way]").first).to_be_checked()
    expect(page.locator("[data-own]:not([hidden])")).to_have_count(1)


def test_the_meeting_and_its_agenda_still_agree(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/meeting")
    ui = Words(page, content, "da")
    page.locator("input[name=minutes][value='45']").check()
    page.get_by_role("combobox", name=ui["meeting-count"]).select_option("4")
    page.evaluate(SAFARI)
    expect(page.locator("input[name=minutes][value='45']")).to_be_checked()
    ui.press("meeting-start", "stage-next", "stage-next")
    page.get_by_role("spinbutton").nth(0).fill("3")
    page.evaluate(SAFARI)
    page.get_by_role("spinbutton").nth(1).fill("2")
    ui.press("stage-show-votes")
    expect(page.locator(".vote__count:visible").first).to_have_text("3")


def test_a_search_among_phrases_and_chosen_sheets_come_back(open_alone: Open, content: Content) -> None:
    page = learned(open_alone("phrases"))
    page.get_by_role("searchbox").fill("klage")
    phrases = page.locator("[data-moments]:visible")
    left = phrases.count()
    page.evaluate(SAFARI)
    expect(page.get_by_role("searchbox")).to_have_value("klage")
    expect(phrases).to_have_count(left)
    page = open_alone("cards/print")
    page.get_by_role("checkbox").first.check()
    faces = page.locator(".face:visible")
    shown = faces.count()
    page.evaluate(SAFARI)
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect(faces).to_have_count(shown)


def test_what_was_ticked_in_the_self_check_does_not_come_back(open_alone: Open) -> None:
    page = open_alone("themes/theme-compassion-fatigue")
    page.get_by_role("checkbox").first.check()
    page.evaluate(SAFARI)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


@pytest.mark.parametrize("lang", DANISH)
def test_a_browser_without_new_ways_copies_as_others_do(open_alone: Open, content: Content, lang: str) -> None:
    """Safari before 17.4 has no checkVisibility, Firefox before 121 no :has; over plain http nothing can be copied."""
    old = """delete Element.prototype.checkVisibility;
      for (const name of ["matches", "closest", "querySelector", "querySelectorAll"]) {
        const ask = Element.prototype[name];
        Element.prototype[name] = function (selector) {
          if (selector.includes(":has(")) throw new SyntaxError(selector);
          return ask.call(this, selector);
        };
      }"""
    page = open_alone("placement", lang, script=old)
    ui = Words(page, content, lang)
    ui.press("placement-all", "placement-safety-none")
    page.locator(".sign [name=seen]").first.check()
    page.locator(".often:visible [type=radio]").first.check()
    ui.press("placement-show", "placement-copy")
    expect(page.get_by_label(ui["script-out"])).not_to_have_value("")
    expect(page.locator("[data-part=said]")).to_have_text(ui["script-js-copy-self"])


def test_what_copies_is_here_before_the_click(open_alone: Open, content: Content) -> None:
    page = open_alone("placement")
    ui = Words(page, content, "da")
    ui.press(*PLACED)
    page.get_by_text(ui["placement-copy"], exact=True).hover()
    page.wait_for_function("() => typeof document.querySelector('guide-placement').modules.share === 'object'")
