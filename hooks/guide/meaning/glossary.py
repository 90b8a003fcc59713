"""The glossary by letter, as a dictionary orders it."""

from __future__ import annotations

from itertools import groupby

from guide.model.words import Term
from guide.read.content import Content
from guide.read.marks import plain

LETTERS = {letter: i for i, letter in enumerate("abcdefghijklmnopqrstuvwxyzæøå")}


def alphabetical(words: str) -> list[int]:
    """A key that sorts as Danish and Norwegian dictionaries do."""
    return [LETTERS.get(letter, -1) for letter in plain(words).lower().replace("é", "e").lstrip("»«")]


def by_letter(content: Content, lang: str) -> list[tuple[str, list[Term]]]:
    """The glossary by initial letter, in the alphabetical order of one language."""
    terms = sorted(content.terms.values(), key=lambda term: alphabetical(getattr(term, lang)))

    def initial(term: Term) -> str:
        return str(getattr(term, lang))[0].upper().replace("É", "E")

    return [(letter, list(mine)) for letter, mine in groupby(terms, initial)]
