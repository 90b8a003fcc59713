"""What the browser does not keep, or cannot read again, is said; and nothing is kept that was not asked for."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from guide.read.content import Content
from guide.ship import stamps
from tests.components.example import ORIGIN
from tests.components.test_pressing import PLACED, Words
from tests.conftest import DANISH, NORWEGIAN

Open = Callable[..., Page]
CLOSED = """for (const area of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, area, { get() { throw new DOMException("closed", "SecurityError"); } });"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""
both_ways = pytest.mark.parametrize("script", [CLOSED, FULL], ids=["closed", "full"])


@pytest.mark.parametrize("lang", DANISH)
@both_ways
def test_seen_cards_that_are_not_kept_are_not_ticked(open_alone: Open, content: Content, lang: str, script: str) -> None:
    page = open_alone("cards/card-001", lang, script=script)
    page.get_by_text(content.ui["seen-remember"][lang], exact=True).click()
    expect(page.locator("guide-seen [data-part=said]")).to_have_text(content.ui["script-js-not-kept"][lang])
    expect(page.get_by_role("checkbox", name=content.ui["seen-remember"][lang])).not_to_be_checked()


def test_a_card_that_is_seen_again_is_kept_once(open_alone: Open) -> None:
    page = open_alone("cards/card-001", local={"trappen-seen-cards": '["card-002","card-001"]'})
    expect(page.locator("guide-seen [data-part=count]")).to_have_text("2")
    assert page.evaluate("localStorage['trappen-seen-cards']") == '["card-002","card-001"]'


@pytest.mark.parametrize("lang", NORWEGIAN)
@both_ways
def test_a_country_that_is_not_kept_says_so(open_alone: Open, content: Content, lang: str, script: str) -> None:
    page = open_alone("now/pocket-card", lang, script=script)
    page.locator("[name=country][value=no]").check()
    expect(page.locator("guide-now [data-part=said]")).to_have_text(content.ui["script-js-not-kept"][lang])


@pytest.mark.parametrize("lang", NORWEGIAN)
@both_ways
def test_good_calls_that_are_not_kept_are_not_ticked(open_alone: Open, content: Content, lang: str, script: str) -> None:
    page = open_alone("phone/positive-call", lang, script=script)
    page.get_by_role("group").get_by_role("checkbox").first.check()
    page.get_by_role("button", name=content.ui["call-count"][lang]).click()
    page.get_by_text(content.ui["call-keep"][lang], exact=True).click()
    expect(page.locator("[data-part=said]")).to_have_text(content.ui["script-js-not-kept"][lang])
    expect(page.get_by_role("checkbox", name=content.ui["call-keep"][lang])).not_to_be_checked()
    expect(page.locator("[data-part=own]")).to_have_text(content.ui["positive-call-js-ball"][lang])


@pytest.mark.parametrize("lang", DANISH)
@both_ways
def test_a_meeting_that_is_not_kept_says_so_and_asks_before_it_is_lost(
    open_alone: Open, content: Content, lang: str, script: str
) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    page = open_alone("cards/meeting", lang, script=script)
    page.get_by_text(ui["meeting-keep"], exact=True).click()
    page.get_by_role("button", name=ui["meeting-start"]).click()
    expect(page.locator(".stage [data-part=said]")).to_have_text(ui["meeting-js-not-kept"])
    for key in ("stage-next", "stage-next", "stage-show-votes", "stage-next"):
        page.get_by_role("button", name=ui[key], exact=True).click()
    page.get_by_role("textbox", name=ui["stage-decision"]).fill("Vi ringer.")
    assert page.evaluate("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))")


@pytest.mark.parametrize("lang", NORWEGIAN)
@both_ways
def test_a_placement_that_is_not_kept_in_the_series_says_so(open_alone: Open, content: Content, lang: str, script: str) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    page = open_alone("placement", lang, script=script)
    Words(page, content, lang).press(*PLACED)
    page.get_by_label(ui["placement-letter"], exact=True).fill("A")
    page.get_by_text(ui["placement-series-save"], exact=True).click()
    expect(page.locator("[data-part=said]")).to_have_text(ui["placement-js-blocked"])


@pytest.mark.parametrize("lang", DANISH)
def test_a_series_is_in_order_of_time_and_says_what_it_leaves_out(open_alone: Open, content: Content, lang: str) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    page = open_alone("placement", lang)
    mark = page.evaluate("JSON.parse(document.getElementById('placement-model').textContent).hash")
    entry = {"hash": mark, "step": "green"}
    page.evaluate(
        "kept => { localStorage['guide-placement'] = kept; }",
        json.dumps({"A": [{**entry, "date": "2026-05-01"}, {**entry, "date": "2026-02-01", "step": "red"},
                          {**entry, "date": "2026-13-01"}, {**entry, "date": "2026-02-30"}, {**entry, "date": ["2026-01-01"]}],
                    "B": [{**entry, "date": "2026-01-01", "hash": "00000000"}]}),
    )  # fmt: skip
    page.reload()
    page.get_by_role("button", name=ui["placement-series-show"]).click()
    series = page.locator("[data-part=series]")
    expect(series.get_by_role("listitem").first).to_contain_text(ui["placement-js-step-red"])
    expect(series).to_contain_text(ui["placement-js-down"])
    expect(series).to_contain_text(ui["placement-js-series-old-one"])
    expect(series).to_contain_text(ui["placement-js-series-unsound"].replace("{n}", "3"))


@pytest.mark.parametrize("lang", DANISH)
def test_a_number_of_a_person_is_told_and_not_kept_with_a_plan(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    page.clock.set_fixed_time("2026-11-27T12:00:00")
    ui = Words(page, content, lang)
    ui.press(*PLACED)
    told, said = page.locator("[data-part=personal]"), page.locator("[data-part=said]")
    expect(told).to_be_hidden()
    who = page.get_by_label(ui["placement-js-who"], exact=True).first
    page.get_by_label(ui["placement-letter"], exact=True).fill("A")
    who.fill("Kim 010190-1234")
    expect(told).to_be_visible()
    ui.press("placement-series-save")
    expect(said).to_have_text(ui["personal"])
    assert page.evaluate("localStorage.length") == 0
    who.fill("Kim")
    expect(told).to_be_hidden()
    ui.press("placement-series-save")
    page.clock.set_fixed_time("2026-11-28T12:00:00")
    ui.press("placement-series-show")
    note = page.get_by_label(ui["placement-js-did"])
    note.fill("01019012345")
    note.blur()
    expect(said).to_have_text(ui["personal"])
    assert page.evaluate("JSON.parse(localStorage['guide-placement']).A[0].did") == ""


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_two_placements_on_one_day_are_one(open_alone: Open, content: Content, lang: str) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    page = open_alone("placement", lang)
    page.clock.set_fixed_time("2026-12-01T12:00:00")  # not midnight between the two
    Words(page, content, lang).press(*PLACED)
    page.get_by_label(ui["placement-letter"], exact=True).fill("A")
    for _ in range(2):
        page.get_by_text(ui["placement-series-save"], exact=True).click()
        expect(page.locator("[data-part=series] ol").get_by_role("listitem")).to_have_count(1)


def test_a_number_of_good_calls_that_is_none_counts_for_nothing(open_alone: Open, content: Content) -> None:
    page = open_alone("phone/positive-call")
    for kept in ("5", '"5"', "0x10", "[5]", "true", "-1", "1.5", "1000000", '{"balls":"5","id":"a"}', "{", "null"):
        page.evaluate("kept => localStorage.setItem('trappen-good-calls', kept)", kept)
        page.reload()
        said = content.ui["positive-call-js-balls"]["da"].replace("{n}", "5" if kept == "5" else "0")
        expect(page.locator("[data-part=own]")).to_have_text(said)


def test_a_choice_taken_back_before_the_list_of_pages_has_come_keeps_nothing(open_alone: Open, content: Content) -> None:
    page = open_alone("changed")
    held: list[Route] = []
    page.route(f"{ORIGIN}/da/{stamps.FILE}", lambda route: held.append(route))
    choice = page.get_by_role("checkbox", name=content.ui["changed-remember"]["da"])
    with page.expect_request(f"{ORIGIN}/da/{stamps.FILE}"):
        choice.check()
    choice.uncheck()
    held[0].fallback()
    page.wait_for_function("() => 'trappenPages' in globalThis")
    expect(choice).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0


KEY = "trappen-meeting"
SOUND: dict[str, Any] = {
    "version": 3, "cards": ["card-001"], "minutes": "20", "by": "hands", "keep": True, "at": 2, "left": 100, "votes": [None],
    "agreed": [{"what": "Vi ringer.", "who": "Alle", "when": "", "ask": ""}], "lesson": "",
}  # fmt: skip
JUNK = [None, 1, -1, 1e9, 1.5, "", "x", "__proto__", [], {}, [None], ["x"], {"way": "x"}, True, [[]], "99999"]


def test_a_sound_meeting_goes_on(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/meeting", session={KEY: json.dumps(SOUND)})
    expect(page.locator(".stage [data-part=said]")).to_have_text(content.ui["meeting-js-resumed"]["da"])
    expect(page.get_by_role("timer")).to_have_text("1:40")


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize(
    "kept", ["{", '{"cards":1}', '{"version":1,"cards":["card-001"]}', json.dumps({**SOUND, "left": None})]
)
def test_a_meeting_that_makes_no_sense_is_forgotten_and_that_is_said(
    open_alone: Open, content: Content, lang: str, kept: str
) -> None:
    page = open_alone("cards/meeting", lang, session={KEY: kept})
    expect(page.locator("[data-part=said-setup]")).to_have_text(content.ui["meeting-js-unsound"][lang])
    expect(page.locator(".stage")).to_be_hidden()
    assert page.evaluate("sessionStorage.length") == 0


@pytest.mark.parametrize("part", [2, pytest.param(1, marks=pytest.mark.long)], ids=["half of them", "all"])
def test_no_state_of_a_meeting_breaks_the_page(open_alone: Open, part: int) -> None:
    """Every part of a sound state spoilt in every way, and many at once: it goes on, or is forgotten and that is said."""
    chance = random.Random(7)
    states = [{**SOUND, key: junk} for key in SOUND for junk in JUNK]
    states += [{**SOUND, **{key: chance.choice(JUNK) for key in chance.sample(sorted(SOUND), 3)}} for _ in range(30)]
    states = chance.sample(states, len(states) // part)
    page = open_alone("cards/meeting")
    silent = page.evaluate(
        """async ([key, states]) => {
         const silent = [];
         for (const state of states) {
          sessionStorage.setItem(key, JSON.stringify(state));
          const old = document.querySelector("guide-meeting");
          const html = old.outerHTML;
          const fresh = document.createRange().createContextualFragment(html).firstElementChild;
          fresh.querySelector("[data-part=stage]").hidden = true;
          fresh.querySelector("[data-part=intro]").hidden = false;
          fresh.querySelector("[data-part=said-setup]").textContent = "";
          old.replaceWith(fresh);
          await fresh.ready;
          const runs = !fresh.querySelector("[data-part=stage]").hidden;
          const text = (name) => fresh.querySelector(`[data-part="${name}"]`).textContent;
          const right = runs ? /^−?\\d+:\\d\\d$/.test(text("clock")) : text("said-setup");
          if ("failed" in fresh.dataset || !right) silent.push(state);
         }
         return silent;
        }""",
        [KEY, states],
    )
    assert silent == []
