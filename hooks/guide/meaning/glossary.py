"""The glossary by letter, as a dictionary orders it."""

from __future__ import annotations

from itertools import groupby

from guide.model.languages import LANGUAGES, Lang
from guide.model.words import Term
from guide.read.content import Content
from guide.read.marks import plain

QUOTES = "".join(mark for language in LANGUAGES.values() for mark in language.quotes)
ACCENTS = str.maketrans("éèêäöü", "eeeæøy")


def alphabetical(words: str, lang: str) -> list[int]:
    """A key that sorts as the dictionaries of the language do."""
    alphabet = LANGUAGES[Lang(lang)].alphabet
    return [alphabet.find(letter) for letter in plain(words).lower().translate(ACCENTS).lstrip(QUOTES)]


def by_letter(content: Content, lang: str) -> list[tuple[str, list[Term]]]:
    """The glossary by initial letter, in the alphabetical order of one language."""
    terms = sorted(content.terms.values(), key=lambda term: alphabetical(term[lang], lang))

    def initial(term: Term) -> str:
        return term[lang][0].lower().translate(ACCENTS).upper()

    return [(letter, list(mine)) for letter, mine in groupby(terms, initial)]
