"""What the pages of the dilemma cards ask of the content: order, themes, sheets."""

from __future__ import annotations

from guide.model.cards import Card, CardTheme, CardValue
from guide.model.ladder import TOP_DOWN
from guide.read.content import Content

NO_STEP = "none"  # where a card is not a matter of steps
STEPS = (*(step.value for step in TOP_DOWN), NO_STEP)
VALUES = tuple(CardValue)
ON_A_SHEET = 8


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
    """The cards by theme, eight to a sheet of paper."""
    row = [card for _, cards in by_theme(content) for card in cards]
    return [row[i : i + ON_A_SHEET] for i in range(0, len(row), ON_A_SHEET)]
