"""Phrases by what has just happened, and the moments they fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.meaning.glossary import alphabetical
from guide.model.base import Moment, Phrase
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.walk import parts_of

CITIZEN = ("borgeren", "en pårørende")  # how a Danish trigger begins that tells what the citizen says or does


def phrases(content: Content) -> Iterator[tuple[str, Phrase]]:
    """`(record id, phrase)` for every phrase of the actions and the guidance."""
    for holder in (*content.actions.values(), *content.guidance()):
        for _, part in parts_of(holder):
            if isinstance(part, Phrase):
                yield holder.id, part


def by_situation(content: Content, lang: str) -> list[tuple[str, list[tuple[str, Phrase]]]]:
    """Every phrase once, by what has just happened: `citizen`, `between`, `team`, or `any` where nothing has."""
    found: dict[str, list[tuple[str, Phrase]]] = {key: [] for key in ("citizen", "between", "team", "any")}
    for name, phrase in phrases(content):
        found[situation_of(phrase)].append((name, phrase))
    for mine in found.values():
        mine.sort(key=lambda item: alphabetical((item[1].when or item[1])[lang], lang))
    return [(key, mine) for key, mine in found.items() if mine]


def situation_of(phrase: Phrase) -> str:
    """What has just happened: guessed from how the Danish trigger begins, as the data does not say it."""
    if phrase.moments == [Moment.TEAM]:
        return "team"
    if phrase.when is None:
        return "any"
    return "citizen" if phrase.when[Lang.DA].lower().startswith(CITIZEN) else "between"


def moments_of(items: list[Any]) -> list[Moment]:
    """The moments that any of these phrases or tools fits, in the order of the day."""
    return [moment for moment in Moment if any(moment in item.moments for item in items)]


def by_first_moment(items: list[Any]) -> list[tuple[Moment, list[Any]]]:
    """The tools by the moment each names first, in the order of the day."""
    found = [(moment, [item for item in items if item.moments[0] == moment]) for moment in Moment]
    return [(moment, mine) for moment, mine in found if mine]
