"""The printed cards: four to a sheet, nothing cut off, backs behind their fronts; and the cards to vote with."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide.model.cards import CardTheme
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import DANISH

Open = Callable[..., Page]
# What stands outside its card, and how each back lies to its front, in pixels of the printed page.
MEASURE = """() => {
  const cut = [], off = [];
  for (const face of document.querySelectorAll(".face")) {
    const box = face.getBoundingClientRect(), padding = parseFloat(getComputedStyle(face).paddingBottom) / 2;
    for (const part of face.querySelectorAll("*")) {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      if (left < box.left || right > box.right || top < box.top || bottom > box.bottom - padding) cut.push(face.textContent);
    }
  }
  for (const back of document.querySelectorAll("[data-back]")) {
    const front = document.querySelector(`[data-front="${back.dataset.back}"]`);
    if (!front?.getClientRects().length) continue;
    const on = (face) => [face.getBoundingClientRect(), face.closest(".card-sheet").getBoundingClientRect()];
    const [a, sheetA] = on(front), [b, sheetB] = on(back);
    const apart = [a.left - sheetA.left - (sheetB.right - b.right), a.top - sheetA.top - (b.top - sheetB.top)];
    if (apart.some((distance) => Math.abs(distance) > 0.5)) off.push([back.dataset.back, ...apart]);
  }
  return { cut, off };
}"""


def squeezed(text: str) -> str:
    """Text without spaces and ligatures, as PDF extraction sets them freely."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def pdf_pages(page: Page, folder: Path) -> list[str]:
    """The text of each printed page, without spaces; every page is A4."""
    page.pdf(path=str(folder / "sheets.pdf"), prefer_css_page_size=True)
    pages = PdfReader(folder / "sheets.pdf").pages
    assert {tuple(round(float(side) / 72 * 25.4) for side in each.mediabox[2:]) for each in pages} == {(210, 297)}
    return [squeezed(each.extract_text()) for each in pages]


@pytest.mark.parametrize("script", [True, pytest.param(False, marks=pytest.mark.long)], ids=["with scripts", "without"])
@pytest.mark.parametrize("lang", DANISH)
def test_all_cards_print_on_twelve_sheets_with_backs(
    open_page: Open, content: Content, lang: str, script: bool, tmp_path: Path
) -> None:
    page = open_page(f"{lang}/cards/print/", java_script_enabled=script)
    found = pdf_pages(page, tmp_path)
    assert len(found) == 2 * 48 / 4
    fronts, backs = "".join(found[0::2]), "".join(found[1::2])
    for card in content.cards.values():
        assert squeezed(card.title[lang]) in fronts
        assert squeezed(plain(card.situation[lang])) in fronts
        assert squeezed(plain(card.twist[lang])) in backs
        for way in card.ways:
            assert squeezed(plain(way.title[lang])) in fronts
            for text in (*way.speaks_for, *way.speaks_against):
                assert squeezed(plain(text[lang])) in backs
        for question in card.questions:
            assert squeezed(plain(question[lang])) in backs
    assert squeezed(content.ui["print-how"][lang]) not in fronts
    assert fronts.count(squeezed(content.steps["red"].word[lang])) >= 48
    for front, back in zip(found[0::2], found[1::2], strict=True):
        mine = [card for card in content.cards.values() if squeezed(plain(card.situation[lang])) in front]
        assert len(mine) == 4
        assert all(squeezed(plain(card.twist[lang])) in back for card in mine)


@pytest.mark.parametrize("lang", DANISH)
def test_nothing_is_cut_off_and_backs_lie_behind_their_fronts(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/cards/print/")
    page.emulate_media(media="print")
    assert page.evaluate(MEASURE) == {"cut": [], "off": []}


@pytest.mark.parametrize("lang", DANISH)
def test_the_cut_marks_stand_at_the_edges_of_the_cards(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/cards/print/")
    page.emulate_media(media="print")
    assert page.locator(".cuts:visible").count() == 12
    marks = page.locator(".cuts path").first.evaluate(
        "path => { const svg = path.ownerSVGElement, box = svg.getBoundingClientRect(), scale = box.width / 184;"
        " return path.getAttribute('d').match(/M[\\d.]+ [\\d.]+/g).map(m => m.slice(1).split(' ').map(n => n * scale)); }"
    )
    sheet = page.locator(".card-sheet").first.bounding_box()
    assert sheet
    edges = [face.bounding_box() for face in page.locator(".card-sheet").first.locator(".face").all()]
    across = {round(x - sheet["x"]) for box in edges if box for x in (box["x"], box["x"] + box["width"])}
    down = {round(y - sheet["y"]) for box in edges if box for y in (box["y"], box["y"] + box["height"])}
    assert across <= {round(x) for x, _ in marks}
    assert down <= {round(y) for _, y in marks}


@pytest.mark.parametrize("lang", DANISH)
def test_chosen_themes_print_on_as_few_sheets_as_needed(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/cards/print/")
    page.evaluate("window.print = () => { window.printed = true; }")
    for theme in (CardTheme.SAFETY, CardTheme.COMPLAINTS):
        press(page, page.get_by_role("checkbox", name=content.ui[f"card-theme-{theme}"][lang]), "Space")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(f"2 {content.ui['print-sheets'][lang]} 7")
    press(page, page.get_by_role("button", name=content.ui["print-button"][lang]))
    assert page.evaluate("window.printed")
    assert_accessible(page)
    found = pdf_pages(page, tmp_path)
    assert len(found) == 4
    for card in content.cards.values():
        chosen = card.theme in (CardTheme.SAFETY, CardTheme.COMPLAINTS)
        assert (squeezed(plain(card.situation[lang])) in found[0] + found[2]) is chosen
        assert (squeezed(plain(card.twist[lang])) in found[1] + found[3]) is chosen
    page.emulate_media(media="print")
    assert page.evaluate(MEASURE) == {"cut": [], "off": []}


@pytest.mark.parametrize("lang", DANISH)
def test_vote_cards_are_one_sheet_cut_as_the_cards_are(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/cards/vote/", java_script_enabled=False)
    (text,) = pdf_pages(page, tmp_path)
    assert text == "ABCD"  # as many as a card has ways, and as there are steps to place it on
    page.emulate_media(media="print")
    assert page.evaluate(MEASURE) == {"cut": [], "off": []}
    sheet, faces = page.locator(".card-sheet").bounding_box(), page.locator(".face").all()
    assert sheet
    boxes = [box for face in faces if (box := face.bounding_box())]
    mm = sheet["width"] / 184
    assert {(round((box["x"] - sheet["x"]) / mm), round((box["y"] - sheet["y"]) / mm)) for box in boxes} == {
        (x, y) for x in (4, 92) for y in (4, 130)
    }
    drawn = page.locator(".face .shape path").evaluate_all("paths => paths.map((path) => path.getBoundingClientRect().height)")
    assert min(drawn) > 29 * mm
    assert len({path.get_attribute("d") for path in page.locator(".face .shape path").all()}) == 4


def test_a_way_to_the_vote_cards_stands_where_cards_are_printed(open_page: Open, content: Content) -> None:
    page = open_page("nb/cards/print/")
    page.get_by_role("link", name=content.ui["print-how-votes"]["nb"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["page-vote-cards"]["nb"])
    page.evaluate("window.print = () => { window.printed = true; }")
    press(page, page.get_by_role("button", name=content.ui["vote-cards-button"]["nb"]))
    assert page.evaluate("window.printed")
    assert_accessible(page)
