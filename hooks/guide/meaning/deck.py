"""What the pages of the dilemma cards ask of the content: order, themes, sheets."""

from __future__ import annotations

from guide.model.cards import Card, CardTheme, CardValue
from guide.model.ladder import TOP_DOWN
from guide.read.content import Content

NO_STEP = "none"  # where a card is not a matter of steps
STEPS = (*(step.value for step in TOP_DOWN), NO_STEP)
VALUES = tuple(CardValue)
ON_A_SHEET = 8  # small ones, as for the pocket
TALL_ON_A_SHEET = 4  # twice as high, cut on the same marks
LETTERS = "ABCDE"  # of the ways, and of the vote cards


def step_of(card: Card) -> str:
    """The step of the card's example, or `none`."""
    return card.placement.step or NO_STEP


def by_theme(content: Content) -> list[tuple[CardTheme, list[Card]]]:
    """The cards under each theme, themes in the order of the model."""
    found = [(theme, [card for card in content.cards.values() if card.theme == theme]) for theme in CardTheme]
    return [(theme, cards) for theme, cards in found if cards]


def number(card: Card) -> int:
    """`card-007` → 7."""
    return int(card.id.rpartition("-")[2])


def on_step(content: Content, step: str) -> list[Card]:
    """The cards whose example stands on this step."""
    return [card for card in content.cards.values() if card.placement.step == step]


def sheets(content: Content) -> list[list[Card]]:
    """The cards by theme, four to a sheet of paper."""
    row = [card for _, cards in by_theme(content) for card in cards]
    return [row[i : i + TALL_ON_A_SHEET] for i in range(0, len(row), TALL_ON_A_SHEET)]


def votes(content: Content) -> str:
    """A letter for every choice that any card gives: its ways, or the steps."""
    return LETTERS[: max(len(STEPS), *(len(card.ways) for card in content.cards.values()))]
