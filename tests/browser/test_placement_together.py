"""Several people place the same case, and agree on one plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.conftest import DANISH, NORWEGIAN

Open = Callable[..., Page]
LINK = """() => { const m = JSON.parse(document.getElementById("placement-model").textContent);
  return `https://example.org/#placement=${m.version}.${m.hash}.yellow-sign.yellow-contact-1`; }"""


def together(at: PlacementPage, key: str) -> str:
    return at.words(at.content.ui[f"together-{key}"])


def person(at: PlacementPage, n: int) -> str:
    return at.js("person").replace("{n}", str(n))


@pytest.mark.parametrize("lang", DANISH)
def test_nobody_sees_anything_before_all_are_in_and_it_ends_in_one_plan(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/placement/together/")
    at = PlacementPage(page, content, lang)
    page.get_by_label(together(at, "count"), exact=True).select_option("3")
    views: list[Any] = [{"red-sign-7": "lasting", "yellow-sign-1": "once"}, {"red-sign-7": "once", "yellow-sign-1": "once"}]
    for n, signs in enumerate(views, 1):
        page.get_by_role("button", name=together(at, "next"), exact=True).click()
        expect(page.locator("[data-part=turn]")).to_have_text(at.js("turn").replace("{n}", str(n)).replace("{m}", "3"))
        expect(page.locator("form :checked")).to_have_count(0)
        at.place((), signs)
        expect(page.locator("[data-part=count]")).to_have_text(at.js("are-in").replace("{n}", str(n)).replace("{m}", "3"))
        expect(page.locator("[data-part=all]")).to_be_hidden()
        expect(at.form).to_be_hidden()
        at.expect_no_colour()
        assert "seen" not in page.evaluate("JSON.stringify(history.state.ticked)")
    link = page.get_by_role("textbox", name=together(at, "link"))
    link.fill("https://example.org/#placement=2.zzz")
    page.get_by_role("button", name=together(at, "add"), exact=True).click()
    expect(at.said()).to_have_text(at.js("link-broken"))
    link.fill(page.evaluate(LINK))
    page.get_by_role("button", name=together(at, "add"), exact=True).click()
    expect(page.get_by_role("heading", name=together(at, "all"), exact=True)).to_be_focused()
    expect(page.locator("[data-standing=red]")).to_have_text(person(at, 1))
    expect(page.locator("[data-standing=yellow]")).to_have_text(f"{person(at, 2)}, {person(at, 3)}")
    expect(page.locator("[data-part=stairs]").get_by_text(at.ui("unknown"))).to_be_hidden()  # nobody stands there
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_have_count(0)  # the paper holds the round, and no title of the page
    page.emulate_media(media="screen")
    differ, agree = page.locator("[data-part=differ]"), page.locator("[data-part=agree]")
    ask = at.ask("feelings-take-over").rstrip(".")
    expect(differ).to_contain_text(ask)
    expect(differ).to_contain_text(f"{person(at, 1)}: {at.js('lasting')}")
    expect(agree).to_contain_text(at.ask("criticism").rstrip("."))
    expect(agree).not_to_contain_text(ask)
    assert_accessible(page)
    page.get_by_role("button", name=together(at, "agree"), exact=True).click()
    at.all_at_once()
    expect(at.often("criticism", "once")).to_be_checked()
    expect(at.seen("feelings-take-over")).not_to_be_checked()
    at.none("safety").check()
    at.seen("feelings-take-over").check()
    at.often("feelings-take-over", "lasting").check()
    at.button("show").click()
    at.expect_step("red")
    at.button("copy").click()
    field = page.get_by_role("textbox", name=at.words(content.ui["script-out"]))
    expect(field).not_to_have_value("")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("lang", DANISH)
def test_where_one_sees_danger_the_way_out_of_it_comes_first(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/placement/together/")
    at = PlacementPage(page, content, lang)
    for flags in (("danger-others",), ()):
        page.get_by_role("button", name=together(at, "next"), exact=True).click()
        at.place(flags, {"red-sign-7": "lasting"})
    expect(page.locator("[data-part=all-routes] [data-route=danger-others]")).to_be_visible()
    expect(page.locator("[data-part=stairs]")).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_back_reload_and_another_page_lose_nothing_and_show_nobody_anything(
    open_page: Open, content: Content, address: str, lang: str
) -> None:
    page = open_page(f"{lang}/placement/together/")
    at = PlacementPage(page, content, lang)
    count, turn = page.locator("[data-part=count]"), page.locator("[data-part=turn]")
    in_words = at.js("are-in").replace("{m}", "2")
    everybody = page.get_by_role("heading", name=together(at, "all"), exact=True)
    page.get_by_role("button", name=together(at, "next"), exact=True).click()
    at.place((), {"red-sign-7": "lasting"})
    expect(count).to_have_text(in_words.replace("{n}", "1"))
    for _ in range(2):  # to where the first one answered: that stays hidden, and in
        page.go_back()
        expect(count).to_have_text(in_words.replace("{n}", "1"))
        expect(at.form).to_be_hidden()
    page.reload()
    expect(count).to_have_text(in_words.replace("{n}", "1"))
    expect(page.locator("form :checked")).to_have_count(0)
    page.get_by_role("button", name=together(at, "next"), exact=True).click()
    expect(page.locator("form :checked")).to_have_count(0)
    at.all_at_once()
    at.none("safety").check()
    page.reload()
    expect(turn).to_have_text(at.js("turn").replace("{n}", "2").replace("{m}", "2"))
    expect(at.none("safety")).to_be_checked()
    at.seen("criticism").check()
    at.often("criticism", "once").check()
    at.button("show").click()
    expect(everybody).to_be_visible()
    page.go_back()
    expect(everybody).to_be_visible()
    page.goto(f"{address}{lang}/ladder/")
    page.go_back()
    expect(everybody).to_be_visible()
    expect(page.locator("[data-standing=red]")).to_have_text(person(at, 1))
    page.get_by_role("button", name=together(at, "agree"), exact=True).click()
    at.none("safety").check()
    at.seen("feelings-take-over").check()
    page.go_back()
    expect(everybody).to_be_visible()
    page.get_by_role("button", name=together(at, "agree"), exact=True).click()
    expect(at.seen("feelings-take-over")).to_be_checked()
    at.often("feelings-take-over", "lasting").check()
    at.button("show").click()
    at.expect_step("red")
    page.reload()
    at.expect_step("red")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
