"""A dilemma read alone, and the deck."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide import needed
from guide.meaning import deck, places
from guide.meaning.addresses import routes
from guide.model.cards import CardTheme, CardValue
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press, tab_to
from tests.conftest import LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
KEPT = "trappen-seen-cards"
STORED = """() => Object.fromEntries(
  [localStorage, sessionStorage].flatMap((store) => Object.entries(store)).filter(([key]) => !key.includes("__")))"""


def stored(page: Page) -> dict[str, str]:
    """Everything the page has put into the browser's storage, the theme's own keys aside."""
    return page.evaluate(STORED)  # type: ignore[no-any-return]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_reader_chooses_by_keyboard_and_compares(open_page: Open, content: Content, lang: str) -> None:
    card, ui = content.cards["card-001"], content.ui
    page = open_page(f"{lang}/cards/card-001/")
    ways = page.get_by_role("group", name=ui["card-way-legend"][lang])
    press(page, ways.get_by_role("radio").first, "Space")
    page.keyboard.press("ArrowDown")
    expect(ways.get_by_role("radio", name=card.ways[1].title[lang])).to_be_checked()
    considerations = page.locator("details", has=page.get_by_role("heading", name=ui["card-considerations-step"][lang])).first
    expect(considerations).not_to_have_attribute("open", "")  # an arrow key opens nothing
    steps = page.get_by_role("group", name=ui["card-step-legend"][lang])
    press(page, steps.get_by_role("radio").first, "Space")
    press(page, considerations.locator("summary").first)
    expect(page.get_by_role("heading", level=3, name=card.ways[1].title[lang])).to_contain_text(ui["card-your-choice"][lang])
    expect(page.get_by_text(ui["card-your-choice"][lang], exact=True).locator("visible=true")).to_have_count(1)
    expect(page.get_by_text(ui["card-step-other"][lang])).to_be_visible()
    expect(page.get_by_text(plain(card.placement.reason[lang]))).to_be_visible()
    steps.get_by_role("radio", name=content.steps[deck.step_of(card)].word[lang]).check()
    expect(page.get_by_text(ui["card-step-same"][lang])).to_be_visible()
    expect(page.get_by_text(ui["card-step-other"][lang])).to_be_hidden()
    assert_accessible(page)
    assert stored(page) == {}


def test_who_chose_nothing_is_compared_with_nothing(open_page: Open, content: Content) -> None:
    page = open_page("da/cards/card-001/")
    considerations = page.get_by_role("heading", name=content.ui["card-considerations-step"]["da"])
    page.locator("details", has=considerations).first.locator("summary").first.click()
    expect(page.get_by_text(plain(content.cards["card-001"].placement.reason["da"]))).to_be_visible()
    for key in ("card-step-same", "card-step-other", "card-your-choice"):
        expect(page.get_by_text(content.ui[key]["da"], exact=True).locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_twist_comes_on_demand(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/card-008/")
    twist = page.get_by_text(plain(content.cards["card-008"].twist[lang]))
    expect(twist).to_be_hidden()
    press(page, page.locator("summary", has_text=content.ui["card-twist"][lang]))
    expect(twist).to_be_visible()


@pytest.mark.parametrize(("lang", "first", "each"), [
    ("da", 0, 14), ("nb", 7, 14), *(pytest.param(lang, 0, 1, marks=pytest.mark.long) for lang in LANGUAGES),
])  # fmt: skip
def test_every_card_is_complete_without_javascript(open_page: Open, content: Content, lang: str, first: int, each: int) -> None:
    page = open_page(f"{lang}/cards/", java_script_enabled=False)
    top = page.url
    for card in list(content.cards.values())[first::each]:
        page.goto(f"{top}{card.id}/")
        main = page.get_by_role("main")
        for summary in main.locator("details:not(details details) > summary").all():
            summary.click()
        texts = [card.situation, card.twist, card.placement.reason, *card.questions]
        texts += [text for way in card.ways for text in (*way.speaks_for, *way.speaks_against)]
        shown = " ".join(
            main.inner_text().replace("\u2060", "").split()
        )  # what can be seen; no signs that hold a line together
        assert [text[lang] for text in texts if plain(text[lang]) not in shown] == [], card.id
        for target in card.see:
            expect(main.locator(f'a[href*="{target}"]').locator("visible=true").first).to_be_visible()
        expect(page.get_by_text(content.ui["seen-remember"][lang])).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_card_without_a_choice_says_so_before_anything_is_chosen(open_page: Open, content: Content, lang: str) -> None:
    card = content.cards["card-015"]
    assert card.no_choice
    page = open_page(f"{lang}/cards/card-015/", java_script_enabled=False)
    block = page.locator("section", has=page.get_by_role("heading", name=content.ui["card-no-choice"][lang])).last
    expect(block.get_by_text(plain(card.no_choice.text[lang]))).to_be_visible()
    expect(block.get_by_role("link", name="112").first).to_be_visible()
    block.get_by_text(content.ui["country-heading"][lang]).click()
    own, other = places.countries(content, lang)
    block.locator("summary", has_text=f"{content.ui['facts-in'][lang]} {other.name[lang]}").click()
    rules = set(card.no_choice.facts) - set(needed.alarms)
    for fact in (fact for country in (own, other) for fact in country.facts if fact.id in rules):
        expect(block.locator("dd", has_text=plain(fact.text[lang])).first).to_be_visible()
    assert block.bounding_box()["y"] < page.get_by_role("radio").first.bounding_box()["y"]  # type: ignore[index]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_one_card_leads_to_the_next_and_back(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/card-047/")
    page.get_by_role("link", name=content.ui["card-next"][lang]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(content.cards["card-048"].title[lang])
    expect(page.get_by_role("link", name=content.ui["card-next"][lang])).to_have_count(0)
    page.get_by_role("link", name=content.ui["card-previous"][lang]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(content.cards["card-047"].title[lang])


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_another_card_is_drawn_and_the_way_back_is_short(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/card-007/")
    page.get_by_role("link", name=content.ui["card-random"][lang]).click()
    expect(page).to_have_url(re.compile(r"/cards/card-(?!007)\d+/$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/cards/card-007/$"))


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_card_prints_with_everything_open(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    card = content.cards["card-015"]
    page = open_page(f"{lang}/cards/card-015/")
    page.pdf(path=str(tmp_path / "card.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "card.pdf")
    text = "".join(unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in pdf.pages)
    text = "".join(text.split())
    assert len(pdf.pages) <= 2
    for way in card.ways:
        assert "".join(way.speaks_against[0][lang].split()) in text
    assert "".join(card.twist[lang].split()) in text
    assert "".join(content.ui["seen-remember"][lang].split()) not in text


@pytest.mark.long
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_card_is_one_sheet_of_paper(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/cards/card-001/")
    top = page.url.removesuffix("card-001/")
    sheets = {}
    for name in content.cards:
        page.goto(f"{top}{name}/")
        page.pdf(path=str(tmp_path / f"{name}.pdf"), prefer_css_page_size=True)
        sheets[name] = len(PdfReader(tmp_path / f"{name}.pdf").pages)
    assert {name: number for name, number in sheets.items() if number != 1} == {}


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_card_is_one_sheet_of_paper(open_page: Open, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/cards/card-003/")
    long = {}
    for name in ("card-003", "card-014", "card-015", "card-030"):  # the fullest, without the law's rules and with them
        page.goto(page.url.replace(page.url.split("/")[-2], name))
        page.pdf(path=str(tmp_path / "card.pdf"), prefer_css_page_size=True)
        sheets = len(PdfReader(tmp_path / "card.pdf").pages)
        if sheets > 1:
            long[name] = sheets
    assert long == {}


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_seen_cards_are_kept_only_when_chosen_and_can_be_forgotten(open_page: Open, content: Content, lang: str) -> None:
    ui = content.ui
    page = open_page(f"{lang}/cards/card-002/")
    deck_page = page.url.replace("card-002/", "")
    assert stored(page) == {}
    choice = page.get_by_role("checkbox", name=ui["seen-remember"][lang])
    press(page, choice, "Space")
    assert stored(page) == {KEPT: '["card-002"]'}
    page.goto(page.url.replace("card-002", "card-003"))
    assert stored(page) == {KEPT: '["card-002","card-003"]'}
    assert_accessible(page, "guide-seen")
    page.goto(deck_page)
    marks = page.get_by_text(ui["seen-tag"][lang], exact=True).locator("visible=true")
    expect(marks).to_have_count(2)
    press(page, page.get_by_role("button", name=ui["seen-clear"][lang]))
    expect(page.get_by_role("checkbox", name=ui["seen-remember"][lang])).to_be_focused()
    expect(marks).to_have_count(0)
    assert stored(page) == {}
    page.goto(page.url + "card-004/")
    assert stored(page) == {}


def test_a_store_with_something_else_in_it_does_no_harm(open_page: Open) -> None:
    page = open_page("da/cards/")
    page.evaluate(f"localStorage.setItem('{KEPT}', '{{broken')")
    page.reload()
    expect(page.get_by_role("checkbox")).not_to_be_checked()


def shown(page: Page) -> list[str]:
    """The ids of the cards the deck shows."""
    return [str(tile.get_attribute("data-card")) for tile in page.locator("li[data-card]:visible").all()]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_deck_is_filtered_by_theme_value_and_step(open_page: Open, content: Content, lang: str) -> None:
    ui, cards = content.ui, content.cards.values()
    page = open_page(f"{lang}/cards/")
    theme, value, step = (page.get_by_role("combobox", name=ui[f"deck-{name}"][lang]) for name in ("theme", "value", "step"))
    status = page.get_by_role("main").get_by_role("status")
    assert sorted(shown(page)) == sorted(content.cards)
    for name in CardTheme:
        theme.select_option(label=ui[f"card-theme-{name}"][lang])
        assert sorted(shown(page)) == [card.id for card in cards if card.theme == name]
    theme.select_option(index=0)
    value.select_option(label=ui["card-value-engagement"][lang])
    step.select_option(label=content.steps["yellow"].word[lang])
    expected = [card.id for card in cards if CardValue.ENGAGEMENT in card.values and deck.step_of(card) == "yellow"]
    assert sorted(shown(page)) == expected
    expect(status).to_contain_text(f"{len(expected)} {ui['card-of'][lang]} 48")
    value.select_option(index=0)
    step.select_option(label=ui["card-step-none"][lang])
    assert sorted(shown(page)) == [card.id for card in cards if card.placement.step is None]
    assert_accessible(page)
    page.get_by_role("button", name=ui["card-random"][lang]).click()
    page.wait_for_url("**/cards/card-*/")
    assert content.cards[page.url.split("/")[-2]].placement.step is None


def test_another_card_is_never_the_one_that_was_come_from(open_page: Open, content: Content) -> None:
    page = open_page("da/cards/")
    drawn = page.evaluate("""() => {
      const deck = document.querySelector("guide-deck"), { length } = deck.tiles;
      const chance = Math.random, found = [];
      for (let i = 0; i < length; i++) {
        Math.random = () => i / length; // every card by its turn
        found.push(deck.draw("card-002"));
      }
      Math.random = chance;
      return found.map((address) => address.split("/").at(-2));
    }""")
    assert {*drawn} == {*content.cards} - {"card-002"}


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_choice_that_fits_no_card_says_so_and_is_undone_by_keyboard(open_page: Open, content: Content, lang: str) -> None:
    ui = content.ui
    page = open_page(f"{lang}/cards/")
    theme = page.get_by_role("combobox", name=ui["deck-theme"][lang])
    theme.select_option(label=ui["card-theme-safety"][lang])
    page.get_by_role("combobox", name=ui["deck-step"][lang]).select_option(label=ui["card-step-none"][lang])
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(ui["deck-nothing"][lang])
    expect(page.get_by_role("button", name=ui["card-random"][lang])).to_be_disabled()
    assert_accessible(page, "guide-deck")
    press(page, page.get_by_role("button", name=ui["deck-reset"][lang]))
    expect(theme).to_be_focused()
    assert len(shown(page)) == 48


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_deck_is_complete_without_javascript(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/", java_script_enabled=False)
    assert sorted(shown(page)) == sorted(content.cards)
    for theme in CardTheme:
        expect(page.get_by_role("heading", level=3, name=content.ui[f"card-theme-{theme}"][lang])).to_be_visible()
    expect(page.get_by_text(content.ui["deck-filter"][lang])).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_cards_are_linked_from_steps_and_from_what_they_point_to(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/steps/yellow/", java_script_enabled=False)
    top = page.url.removesuffix("steps/yellow/")
    yellow = [card for card in content.cards.values() if card.placement.step == "yellow"]
    for card in yellow:
        expect(page.get_by_role("main").locator(f'a[href$="{card.id}/"]')).to_have_text(card.title[lang])
    for target in content.cards["card-001"].see:
        if routes(content)[target].anchor:
            continue  # shown on the page of a larger record
        page.goto(f"{top}{routes(content)[target].page}/")
        expect(page.get_by_role("main").locator('a[href$="card-001/"]').first).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_search_finds_a_card(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/")
    page.get_by_role("link", name=content.ui["search-open"][lang], exact=True).click()
    window = page.get_by_role("dialog")
    window.get_by_role("searchbox").fill(content.cards["card-019"].title[lang])
    expect(window.locator('a[href*="card-019"]').first).to_be_visible()


PAGES = ("cards/", "cards/card-015/", "cards/meeting/", "cards/print/")


@pytest.mark.parametrize(("path", "width", "scheme"), [  # each page in one of the two each day
    pytest.param(path, *look, marks=[] if (i - j) % 2 == 0 else pytest.mark.long)
    for i, path in enumerate(PAGES)
    for j, look in enumerate(((320, "dark"), (1280, "light")))
])  # fmt: skip
def test_the_pages_of_the_cards_are_whole_in_every_width_and_scheme(
    open_page: Open, path: str, width: int, scheme: str
) -> None:
    page = open_page(f"{'nb' if scheme == 'dark' else 'da'}/{path}", width=width, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page, ".sheets-page .screen-only" if "print" in path else None)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_focus_can_be_seen_on_a_way_to_act(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/cards/card-001/", forced_colors="active")
    radio = page.get_by_role("radio").first
    tab_to(page, radio)
    assert radio.evaluate("element => getComputedStyle(element.closest('label')).outlineStyle") == "solid"
