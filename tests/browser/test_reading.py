"""The journeys of a reader: from the choice of language to an action, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide.meaning.places import countries
from guide.model.languages import LANGUAGES as NAMES
from guide.model.languages import Lang, others
from guide.read.content import Content
from tests.axe import assert_accessible
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

OTHER = {lang.value: others(lang)[0] for lang in Lang}
TEMPLATES = ("", "ladder/", "steps/red/", "actions/red-contact-7/", "safety/", "checklist/", "about/privacy/")
TEMPLATES += ("practise/", "map/", "changed/", "tools/tool-first-aid/")
Open = Callable[..., Page]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_leader_goes_from_the_start_page_to_an_action(open_page: Open, content: Content, lang: str) -> None:
    page = open_page("")
    page.get_by_role("link", name=NAMES[Lang(lang)].name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["site-tagline"][lang])
    step, action = content.steps["red"], content.actions["red-org-1"]
    page.get_by_role("main").get_by_role("link", name=step.meaning[lang]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(step.title[lang])
    page.get_by_role("link", name=action.title[lang]).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(action.title[lang])
    expect(page.get_by_role("heading", name=content.ui["do-heading"][lang], exact=True)).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_link_stays_on_the_page(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/")
    start = page.url
    for path in ("", "steps/yellow/", "actions/green-org-1/", "safety/", "tools/tool-boundary-phrases/"):
        page.goto(start + path)
        page.get_by_role("banner").get_by_role("link", name=NAMES[OTHER[lang]].name).click()
        expect(page).to_have_url(re.compile(f"/{OTHER[lang]}/{path}$"))
        expect(page.locator("html")).to_have_attribute("lang", OTHER[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_safety_is_one_click_away_and_begins_with_the_next_minute(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/actions/yellow-org-2/", java_script_enabled=False)
    page.get_by_role("banner").get_by_role("link", name=content.ui["nav-now"][lang]).click()
    page.get_by_role("main").get_by_role("link", name=content.ui["page-safety"][lang]).click()
    headings = page.get_by_role("main").get_by_role("heading", level=2)
    expect(headings.first).to_have_text(content.ui["safety-now"][lang])
    expect(page.get_by_role("main")).to_contain_text("112")
    expect(page.get_by_role("main")).to_contain_text(content.ui["register-heading"][lang])


@pytest.mark.parametrize("lang", DANISH)
def test_what_the_organisation_did_not_fill_in_stands_in_one_line_at_the_foot(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/safety/")
    expect(page.locator(".box--slot")).to_have_count(0)
    asked = page.locator(".provenance").get_by_text(content.ui["slots-ask"][lang])
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text(content.organisation.slots["alarm-and-guard"].label[lang])


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_both_countries_are_shown_labelled_when_none_is_set(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/safety/")
    page.locator(".register summary").first.click()
    own, other = (country.name[lang] for country in countries(content, lang))
    boxes = page.locator(".register .box--country")
    expect(boxes.locator(".box__label")).to_have_text([own])
    boxes.locator("summary", has_text=other).click()  # the other country's is one line until it is asked for
    expect(boxes.last.locator("dd").first).to_be_visible()


@pytest.mark.parametrize("lang", DANISH)
def test_the_keyboard_alone_leads_from_the_home_page_to_a_step(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=content.ui["skip"][lang])
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    for _ in ("now", "place", "say", "new", "the top step"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(content.steps["red"].title[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_cut_off_on_a_narrow_screen(open_page: Open, lang: str) -> None:
    page, wide = open_page(f"{lang}/", width=320, height=640), {}
    start = page.url
    for path in TEMPLATES:
        page.goto(start + path)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            wide[path] = width
    assert wide == {}


@pytest.mark.parametrize(("lang", "scheme", "first"), [("da", "light", 0), ("nb", "dark", 1)])
def test_axe_finds_nothing(open_page: Open, lang: str, scheme: str, first: int) -> None:
    """Every other template in one language and scheme, the rest in the others; `make audit` has every page in both."""
    page = open_page(f"{lang}/", color_scheme=scheme)
    start = page.url
    for path in TEMPLATES[first::2]:
        page.goto(start + path)
        assert_accessible(page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_step_is_readable_in_the_dark_scheme(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/steps/red/", color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(int(part) for part in ground.removeprefix("rgb(").removesuffix(")").split(",")) < 150


@pytest.mark.parametrize("lang", DANISH)
def test_a_step_prints_without_navigation(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/steps/red/")
    page.pdf(path=str(tmp_path / "step.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "step.pdf")
    text = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
    assert content.actions["red-org-1"].title[lang] in text
    assert content.ui["standing-local"][lang] in text
    assert content.ui["hub-site"][lang] not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ladder_fits_one_sheet_with_all_signs_and_actions(
    open_page: Open, content: Content, lang: str, tmp_path: Path
) -> None:
    page = open_page(f"{lang}/checklist/")
    page.pdf(path=str(tmp_path / "sheet.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "sheet.pdf")
    assert len(pdf.pages) == 1
    width, height = (round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:])
    assert (width, height) == (210, 297)
    assert page.locator(".sheet").get_by_role("checkbox").count() == 12 + 27
    for key in ("checklist-question-where", "checklist-question-what", "register-heading"):
        expect(page.locator(".sheet")).to_contain_text(content.ui[key][lang])
