"""The pages of the dilemma cards: deck, one page for each card, meeting, sheets."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

DECK = "cards/index"


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The deck, every card, the meeting, the sheets and the vote cards."""
    ui, weight = content.ui, FOLDERS["cards"].weight

    title, lead = ui["page-cards"][lang], ui["cards-lead"][lang]
    yield Page(DECK, title, "practise", ("deck",), lead, styles=("deck",), scripts=("seen", "deck"), weight=NAMES_OTHERS)
    for card in content.cards.values():
        title, about = plain(card.title[lang]), plain(card.situation[lang])
        yield Page(f"cards/{card.id}", title, "practise", ("card", card.id), about, DECK, ("card",), ("card", "seen"), weight)
    title, lead = ui["page-meeting"][lang], ui["meeting-lead"][lang]
    yield Page("cards/meeting", title, "practise", ("meeting",), lead, DECK, ("meeting",), ("meeting",), weight)
    title, lead = ui["page-card-print"][lang], ui["print-lead"][lang]
    yield Page("cards/print", title, "practise", ("card_sheets",), lead, DECK, ("sheets",), ("sheets",), weight)
    title, lead = ui["page-vote-cards"][lang], ui["vote-cards-lead"][lang]
    yield Page("cards/vote", title, "practise", ("vote_cards",), lead, "cards/print", ("sheets",), ("sheets",), weight)
