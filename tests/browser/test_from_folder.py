"""The site read from a folder: no server, no module scripts, and nothing asked of anyone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.conftest import DANISH, NORWEGIAN


def url(folder: Path, page: str) -> str:
    return (folder / f"{page}.html").as_uri()


@pytest.mark.parametrize("lang", DANISH)
def test_a_case_is_placed_saved_opened_and_shared(
    open_page: Callable[..., Page], offline_site: Path, content: Content, lang: str
) -> None:
    page = open_page(url(offline_site, f"{lang}/placement"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    at = PlacementPage(page, content, lang)
    at.place(("harassment",), {"red-sign-6": "repeated", "yellow-sign-1": "unsure"})
    at.expect_step("red")
    assert_accessible(page)
    at.button("link").click()
    link = page.get_by_role("textbox", name=at.words(content.ui["script-out"]))
    expect(link).to_be_visible()
    address = link.input_value()
    with page.expect_download() as saved:
        at.button("save").click()
    with page.expect_download() as day:
        at.button("calendar").click()
    assert day.value.suggested_filename.endswith(".ics")
    page.get_by_label(at.ui("letter"), exact=True).fill("A")
    at.button("series-save").click()
    expect(page.locator(".stored ol").get_by_role("listitem")).to_have_count(1)
    at.button("restart").click()
    page.get_by_text(at.ui("open"), exact=True).click()
    page.get_by_label(at.ui("open-label"), exact=True).set_input_files(saved.value.path())
    at.expect_step("red")
    page.go_back()
    expect(at.form).to_be_visible()
    page.evaluate("address => { location.hash = address.split('#')[1]; }", address)
    shared = page.locator("[data-part=shared-plan]")
    expect(shared).to_contain_text(at.ui("result-red"))
    shared.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.startswith("file:")
    assert [each for each in asked if not each.startswith(("file:", "blob:", "data:"))] == []


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_search_finds_a_page(open_page: Callable[..., Page], offline_site: Path, content: Content, lang: str) -> None:
    page = open_page(url(offline_site, f"{lang}/index"))
    words, target = content.actions["red-contact-5"].title[lang], "red-contact-5"
    page.get_by_role("link", name=content.ui["search-open"][lang], exact=True).click()
    page.get_by_role("searchbox").fill(words)
    hit = page.get_by_role("dialog").locator(f'a[href*="{target}"]').first
    expect(hit).to_be_visible()
    hit.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words)
    assert page.url.startswith("file:")


def test_every_script_of_a_page_is_there_and_none_is_a_module(offline_site: Path) -> None:
    found: set[Path] = set()
    for page in offline_site.glob("*/**/*.html"):
        html = page.read_text(encoding="utf-8")
        assert "type=module" not in html, page
        for source in re.findall(r'<script [^>]*src="([^"]+)"', html):
            path = (page.parent / source).resolve()
            assert path in found or path.is_file(), f"{page}: {source}"
            found.add(path)
    for path in found:
        assert not re.search(r"^\s*(?:import|export)\b", path.read_text(encoding="utf-8"), re.M), path
    assert {"site", "search", "words", "placement", "deck", "meeting"} <= {path.name.partition(".")[0] for path in found}


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_form_draws_the_day_is_saved_and_opened(
    open_page: Callable[..., Page], offline_site: Path, content: Content, lang: str
) -> None:
    words = {key: text[lang] for key, text in content.ui.items()}
    page = open_page(url(offline_site, f"{lang}/forms/shift-plan"))
    page.locator("#people").fill("6")
    expect(page.locator("[data-part=day-told] li")).to_have_count(6)
    page.locator("#missing").fill("Vi ringer.")
    with page.expect_download() as saved:
        page.get_by_role("button", name=words["form-save"]).click()
    page.get_by_role("button", name=words["form-clear"]).click()
    page.get_by_role("button", name=words["sure-yes"]).click()
    expect(page.locator("[data-part=day-told] li")).to_have_count(4)
    page.locator("#open").set_input_files(saved.value.path())
    expect(page.locator("[data-part=said]")).to_have_text(words["work-form-js-opened"])
    expect(page.locator("#missing")).to_have_value("Vi ringer.")
    expect(page.locator("svg.day .day__who")).to_have_count(6)
