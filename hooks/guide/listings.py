"""Lists over the whole content: phrases by what happens, moments, the glossary by letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from guide.content import Content
from guide.inline import plain
from guide.model.base import Moment, Phrase
from guide.model.words import Term
from guide.walk import parts_of


def phrases(content: Content) -> Iterator[tuple[str, Phrase]]:
    """`(record id, phrase)` for every phrase of the actions and the guidance."""
    for holder in (*content.actions.values(), *content.guidance()):
        for _, part in parts_of(holder):
            if isinstance(part, Phrase):
                yield holder.id, part


CITIZEN = ("borgeren", "en pårørende")  # how a Danish trigger begins that tells what the citizen says or does


def phrases_by_situation(content: Content, lang: str) -> list[tuple[str, list[tuple[str, Phrase]]]]:
    """Every phrase once, by what has just happened: `citizen`, `between`, `team`, or `any` where nothing has."""
    found: dict[str, list[tuple[str, Phrase]]] = {key: [] for key in ("citizen", "between", "team", "any")}
    for name, phrase in phrases(content):
        if phrase.moments == [Moment.TEAM]:
            key = "team"
        elif phrase.when is None:
            key = "any"
        else:
            key = "citizen" if phrase.when.da.lower().startswith(CITIZEN) else "between"
        found[key].append((name, phrase))
    for mine in found.values():
        mine.sort(key=lambda item: alphabetical((item[1].when or item[1])[lang]))
    return [(key, mine) for key, mine in found.items() if mine]


def moments_of(items: list[Any]) -> list[Moment]:
    """The moments that any of these phrases or tools fits, in the order of the day."""
    return [moment for moment in Moment if any(moment in item.moments for item in items)]


LETTERS = {letter: i for i, letter in enumerate("abcdefghijklmnopqrstuvwxyzæøå")}


def alphabetical(words: str) -> list[int]:
    """A key that sorts as Danish and Norwegian dictionaries do."""
    return [LETTERS.get(letter, -1) for letter in plain(words).lower().replace("é", "e").lstrip("»«")]


def terms_by_letter(content: Content, lang: str) -> list[tuple[str, list[Term]]]:
    """The glossary by initial letter, in the alphabetical order of one language."""
    terms = sorted(content.terms.values(), key=lambda term: alphabetical(getattr(term, lang)))

    def initial(term: Term) -> str:
        return str(getattr(term, lang))[0].upper().replace("É", "E")

    return [(letter, list(mine)) for letter, mine in groupby(terms, initial)]
