"""Titles of the site as somebody may type them: a letter wrong, without Nordic letters, cut, joined, in the other language."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.search_words import addresses_and_titles

EACH = 250  # of every sort
SEED = 14
PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})
SHORTEST = 5  # letters of a word that a slip is put into


def named(folder: Path) -> dict[str, str]:
    """Address → title of every page of a built language, as the search has them."""
    return {address: title for address, title in addresses_and_titles(folder) if "#" not in address}


def variants(mine: dict[str, str], others: dict[str, str]) -> list[dict[str, Any]]:
    """A thousand questions, each with the page whose title it is; the same ones for the same titles."""
    chance = random.Random(SEED)
    parts = {word for title in mine.values() for word in re.findall(r"[^\W\d_]{4,}", title.lower())}
    makers = {
        "one letter wrong": lambda title: _slip(title, chance),
        "without æ, ø, å": lambda title: title.translate(PLAIN),
        "cut or joined": lambda title: _cut(title, parts) or _joined(title, chance),
        "other language": None,
    }
    found: list[dict[str, Any]] = []
    for kind, make in makers.items():
        every = [(address, others.get(address) if make is None else make(title)) for address, title in mine.items()]
        fit = [(address, text) for address, text in every if text and text not in mine.values()]
        turn = chance.sample(fit, len(fit))
        found += [{"q": text, "kind": kind, "pages": _same(address, mine)} for address, text in (turn * EACH)[:EACH]]
    return found


def _same(address: str, titles: dict[str, str]) -> list[str]:
    return [other for other, title in titles.items() if title == titles[address]]


def _slip(title: str, chance: random.Random) -> str:
    words = [found for found in re.finditer(r"[^\W\d_]+", title) if len(found.group()) >= SHORTEST]
    if not words:
        return ""
    at = chance.choice(words)
    place = chance.randrange(at.start() + 1, at.end() - 1)
    letter = chance.choice("abdefgiklmnoprstuvy")
    return chance.choice(
        [
            title[:place] + title[place + 1 :],
            title[:place] + letter + title[place:],
            title[:place] + letter + title[place + 1 :],
            title[:place] + title[place + 1] + title[place] + title[place + 2 :],
        ]
    )


def _cut(title: str, parts: set[str]) -> str:
    for found in re.finditer(r"[^\W\d_]{9,}", title):
        word = found.group()
        for place in range(4, len(word) - 3):
            if word[:place].lower() in parts or word[place:].lower() in parts:
                return f"{title[: found.start() + place]} {title[found.start() + place :]}"
    return ""


def _joined(title: str, chance: random.Random) -> str:
    gaps = [found.start() for found in re.finditer(r"(?<=[^\W\d_]{3}) (?=[^\W\d_]{3})", title)]
    return (lambda at: title[:at] + title[at + 1 :])(chance.choice(gaps)) if gaps else ""


def texts(folder: Path) -> Iterator[dict[str, str]]:
    """Every part of every page, as Material's own search would have it."""
    for file in sorted((folder / "search").glob("texts.*.js")):
        pages = json.loads(file.read_text(encoding="utf-8").removeprefix("export default").rstrip(";\n"))
        for page, rows in pages.items():
            for anchor, title, text, *_ in rows:
                if "#" not in anchor:
                    yield {"location": f"{page}#{anchor}" if anchor else page, "title": title, "text": text}
