"""The glossary by letter, as a dictionary orders it."""

from __future__ import annotations

from itertools import groupby
from string import digits

from guide.model.languages import LANGUAGES, Lang
from guide.model.words import Term
from guide.read.content import Content
from guide.read.marks import plain

QUOTES = "".join(mark for language in LANGUAGES.values() for mark in language.quotes)
ACCENTS = str.maketrans("éèêäöü", "eeeæøy")


def alphabetical(words: str, lang: str) -> list[int]:
    """A key that sorts as the dictionaries of the language do."""
    alphabet = digits + LANGUAGES[Lang(lang)].alphabet
    return [alphabet.find(letter) for letter in plain(words).lower().translate(ACCENTS).lstrip(QUOTES)]


def languages(content: Content, term: Term) -> list[Lang]:
    """The languages whose word for it is shown: those of the organisation; of an institution, that of its own country."""
    organisation = content.organisation
    if term.of_a_country and organisation.country:
        return [lang for lang in organisation.languages if LANGUAGES[lang].country == organisation.country]
    return list(organisation.languages)


def listed(content: Content, term: Term, lang: str) -> bool:
    """Whether the glossary of a language holds it."""
    return lang in languages(content, term)


def compared(content: Content, term: Term) -> bool:
    """Whether readers see it beside the word of another language."""
    return len(languages(content, term)) > 1


def words(content: Content, term: Term) -> tuple[str, ...]:
    """Every word that finds it."""
    return term.words(languages(content, term))


def by_letter(content: Content, lang: str) -> list[tuple[str, list[Term]]]:
    """The glossary by initial letter, in the alphabetical order of one language."""
    here = (term for term in content.terms.values() if listed(content, term, lang))
    terms = sorted(here, key=lambda term: alphabetical(term[lang], lang))

    def initial(term: Term) -> str:
        return term[lang][0].lower().translate(ACCENTS).upper()

    return [(letter, list(mine)) for letter, mine in groupby(terms, initial)]
