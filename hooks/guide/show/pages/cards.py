"""The pages of the dilemma cards: deck, one page for each card, meeting, sheets."""

from __future__ import annotations

from collections.abc import Iterator

from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

DECK = "cards/index"
DECK_SHEET, CARD_SHEET, MEET, PRINT = ("deck",), ("card",), ("meeting",), ("sheets",)  # folders of docs/assets


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The deck, every card, the meeting and the sheets."""
    ui = content.ui
    yield Page(
        DECK, ui["page-cards"][lang], "cards", ("deck",), ui["cards-lead"][lang], styles=DECK_SHEET, scripts=("seen", "deck")
    )
    for card in content.cards.values():
        title, about = plain(card.title[lang]), plain(card.situation[lang])
        yield Page(f"cards/{card.id}", title, "cards", ("card", card.id), about, DECK, CARD_SHEET, ("card", "seen"))
    yield Page("cards/meeting", ui["page-meeting"][lang], "cards", ("meeting",), ui["meeting-lead"][lang], DECK, MEET, MEET)
    yield Page(
        "cards/print", ui["page-card-print"][lang], "cards", ("card_sheets",), ui["print-lead"][lang], DECK, PRINT, PRINT
    )
