"""The form for good calls: counting is a choice, only the number is kept, and paper works too."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import DANISH, NORWEGIAN

PATH = "phone/positive-call/"
Open = Callable[..., Page]


def words(content: Content, key: str, lang: str, **values: object) -> str:
    """The interface words `key` with its numbers."""
    return content.ui[key][lang].format(**values)


def kept(page: Page) -> list[str]:
    """What the page has stored on the device, the theme's own keys aside."""
    found: list[str] = page.evaluate("() => Object.keys(localStorage).filter((key) => !key.includes('__'))")
    return found


def tick(page: Page, number: int = 0) -> str:
    """Ticks a point of the form; returns its words."""
    row = page.get_by_role("group").locator("label").nth(number)
    row.get_by_role("checkbox").check()
    return row.inner_text().strip()


def button(page: Page, content: Content, key: str, lang: str) -> Locator:
    """The button with these words."""
    return page.get_by_role("button", name=content.ui[key][lang], exact=True)


@pytest.mark.parametrize("lang", DANISH)
def test_each_good_call_is_one_ball_and_nothing_is_stored_unless_chosen(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    button(page, content, "call-count", lang).click()
    expect(page.get_by_text(content.ui["positive-call-js-nothing"][lang])).to_be_visible()
    said = tick(page)
    button(page, content, "call-count", lang).click()
    expect(page.locator("[data-part=own]")).to_have_text(words(content, "positive-call-js-ball", lang))
    expect(page.get_by_text(words(content, "positive-call-js-counted", lang, what=said))).to_be_visible()
    expect(page.get_by_role("group").get_by_role("checkbox", checked=True)).to_have_count(0)
    assert kept(page) == []
    page.reload()
    expect(page.locator("[data-part=own]")).to_have_text(words(content, "positive-call-js-balls", lang, n=0))


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_number_is_kept_when_chosen_and_gone_when_cleared(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    for number in (2, 3):
        tick(page, number)
        button(page, content, "call-count", lang).click()
    page.get_by_label(content.ui["call-keep"][lang]).check()
    stored = json.loads(page.evaluate("() => localStorage.getItem('trappen-good-calls')"))
    assert stored.keys() == {"id", "balls"}  # the id is of the bowl, so that its file is not counted twice
    assert stored["balls"] == 2
    page.reload()
    expect(page.locator("[data-part=own]")).to_have_text(words(content, "positive-call-js-balls", lang, n=2))
    expect(page.get_by_label(content.ui["call-keep"][lang])).to_be_checked()
    button(page, content, "call-clear", lang).click()
    expect(page.get_by_label(content.ui["call-keep"][lang])).to_be_focused()
    assert kept(page) == []
    page.reload()
    expect(page.locator("[data-part=own]")).to_have_text(words(content, "positive-call-js-balls", lang, n=0))


@pytest.mark.parametrize("lang", DANISH)
def test_the_team_adds_up_by_hand_and_from_files(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/{PATH}")
    tick(page)
    button(page, content, "call-count", lang).click()
    with page.expect_download() as download:
        button(page, content, "call-save", lang).click()
    mine = tmp_path / download.value.suggested_filename
    download.value.save_as(mine)
    assert set(json.loads(mine.read_text())) == {"kind", "id", "balls"}  # no name, no date, no ticks
    other, wrong = tmp_path / "other.json", tmp_path / "wrong.json"
    other.write_text(json.dumps({"kind": "good-calls", "id": "a", "balls": 4}))
    wrong.write_text('{"balls": 9}')
    files = page.get_by_label(content.ui["call-files"][lang])
    files.set_input_files([other, wrong])
    total = page.locator("[data-part=total]")
    expect(total).to_contain_text(words(content, "positive-call-js-balls", lang, n=5))
    said = page.locator("[data-part=said]")
    expect(said).to_contain_text(words(content, "positive-call-js-unreadable", lang, file="wrong.json"))
    files.set_input_files(other)
    expect(said).to_contain_text(words(content, "positive-call-js-twice", lang, file="other.json"))
    page.get_by_label(content.ui["call-other"][lang]).fill("3")
    page.keyboard.press("Enter")
    expect(total).to_have_text(
        words(content, "positive-call-js-total", lang, n=words(content, "positive-call-js-balls", lang, n=8))
    )
    assert_accessible(page)
    page.get_by_role("button", name=f"{content.ui['positive-call-js-remove'][lang]}: other.json").click()
    expect(total).to_contain_text(words(content, "positive-call-js-balls", lang, n=4))
    assert kept(page) == []


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_keyboard_alone_counts_a_call(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}")
    press(page, page.get_by_role("group").get_by_role("checkbox").first, "Space")
    press(page, button(page, content, "call-count", lang))
    expect(page.locator("[data-part=own]")).to_have_text(words(content, "positive-call-js-ball", lang))


@pytest.mark.parametrize("lang", DANISH)
def test_without_scripts_there_is_a_form_for_paper(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/{PATH}", java_script_enabled=False)
    expect(page.get_by_role("group").get_by_role("checkbox")).to_have_count(
        len(content.phone["phone-positive-call-form"].sections[0].points)
    )
    expect(page.get_by_role("heading", name=content.ui["call-paper"][lang])).to_be_visible()
    expect(page.get_by_role("button", name=content.ui["call-count"][lang])).to_be_hidden()
    expect(page.get_by_text(content.ui["call-no-address"][lang])).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_page_tells_how_it_went_and_is_linked_from_the_phone_pages(open_page: Open, content: Content, lang: str) -> None:
    form = content.phone["phone-positive-call-form"]
    for start in ("phone/", "phone/phone-mozartkugle/"):
        page = open_page(f"{lang}/{start}")
        page.get_by_role("main").get_by_role("link", name=f"{content.ui['open-page'][lang]}: {plain(form.title[lang])}").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(form.title[lang])
    main = page.get_by_role("main")
    happened = content.phone["phone-what-happened"]
    for point in happened.sections[0].points:
        expect(main).to_contain_text(plain(point[lang]))
    expect(main).to_contain_text(content.ui["call-structure"][lang])
