"""Slides for a room: nothing is cut, nothing scrolls, and the letters are as large as they fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from guide.meaning.agenda import PHASES, TIMES
from guide.read.content import Content
from tests.conftest import LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
SIZES = [(1280, 720), (1366, 768), (1920, 1080), (1920, 950)]
FAR = 0.73 * 1200  # capitals are 0.73 of the letters' size; the screen is 1200 mm wide
READ = 13  # mm: ten minutes of arc at four metres, the least for what is read at all
CHOSEN = 18  # mm: fifteen minutes of arc, for what is read and chosen from
LONG = "Vi ringer til borgeren, før brevet bliver sendt, og skriver i sagen, hvad vi har aftalt, så alle kan se det samme."

# Goes through every view of the cards; gives what is cut, what scrolls, and the size of the letters of every view.
WALK = (Path(__file__).parent / "slides.js").read_text(encoding="utf-8").rstrip().removesuffix(";")


def measured(page: Page, cards: list[str]) -> dict[str, Any]:
    """What a meeting of an hour about each card shows, phase by phase."""
    return dict(page.evaluate(WALK, {"cards": cards, "minutes": str(TIMES[-1]), "long": LONG}))


def longest(content: Content, lang: str) -> list[str]:
    """The cards whose situation, limit, ways, or reasons are the longest."""
    lengths: dict[str, Callable[[Any], int]] = {
        "situation": lambda card: len(card.situation[lang]),
        "limit": lambda card: len(card.no_choice.text[lang]) + len(card.situation[lang]) if card.no_choice else 0,
        "ways": lambda card: sum(len(way.title[lang]) for way in card.ways),
        "sides": lambda card: sum(len(t[lang]) for way in card.ways for t in (*way.speaks_for, *way.speaks_against)),
    }
    return sorted({max(content.cards.values(), key=length).id for length in lengths.values()})


def holds(open_page: Open, lang: str, cards: list[str], sizes: list[tuple[int, int]]) -> None:
    page = open_page(f"{lang}/cards/meeting/", java_script_enabled=True)
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        found = measured(page, cards)
        assert found["seen"] >= len(cards) * (len(PHASES) + 5)
        assert found["faults"] == [], f"{width}×{height}"
        sizes_of = {view: size * FAR / width for view, size in found["sizes"].items()}
        print(f"{lang} {width}×{height}: least letters, in mm:", json.dumps({k: round(v, 1) for k, v in sizes_of.items()}))
        assert min(sizes_of.values()) >= READ
        assert min(sizes_of[view] for view in ("identify", "consider")) >= CHOSEN


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_longest_cards_fit_in_every_phase(open_page: Open, content: Content, lang: str) -> None:
    holds(open_page, lang, longest(content, lang), [(1280, 720), (1920, 950)])


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_card_fits_in_every_phase_on_every_screen(
    open_page: Open, content: Content, lang: str, size: tuple[int, int]
) -> None:
    holds(open_page, lang, list(content.cards), [size])
