"""Phrases by the situation they help in, and the moments they fit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from guide.meaning.situations import ordered
from guide.model.base import Moment, Phrase
from guide.model.languages import Lang
from guide.model.situations import Situation
from guide.read.content import Content
from guide.read.walk import parts_of


@dataclass(frozen=True)
class Spoken:
    """A phrase, the record it stands in, and its anchor on the page of all phrases."""

    name: str
    anchor: str
    phrase: Phrase


@lru_cache(maxsize=4)
def phrases(content: Content) -> tuple[Spoken, ...]:
    """Every phrase of the actions and the guidance; every situation asks for them."""
    spoken: list[Spoken] = []
    for holder in (*content.actions.values(), *content.guidance()):
        found = [part for _, part in parts_of(holder) if isinstance(part, Phrase)]
        spoken += (Spoken(holder.id, f"{holder.id}-say-{n}", phrase) for n, phrase in enumerate(found, 1))
    return tuple(spoken)


def by_situation(content: Content) -> list[tuple[Situation, list[Spoken]]]:
    """The phrases, each once: the situations in their order, each with its own, then those that name it first."""
    found = {
        situation.id: [Spoken(situation.id, f"{situation.id}-{n}", phrase) for n, phrase in enumerate(situation.say, 1)]
        for situation in ordered(content)
    }
    for each in [each for each in phrases(content) if not each.phrase.again]:
        for name in [name for name in each.phrase.situations if name in found][:1]:  # an organisation may hide some
            found[name].append(each)
    return [(content.situations[name], mine) for name, mine in found.items()]


def more_for(content: Content, situation: Situation) -> list[Spoken]:
    """The phrases of the guide that add something here: for all of it before one case of it, then those that name it first."""
    found = [each for each in phrases(content) if situation.id in each.phrase.situations and not each.phrase.again]
    return sorted(found, key=lambda each: (one_case(each.phrase, situation), each.phrase.situations.index(situation.id)))


def one_case(phrase: Phrase, situation: Situation) -> bool:
    """True when a phrase says for which case it is, and that is not the situation itself."""
    return phrase.when is not None and all(phrase.when[lang] != situation.title[lang] for lang in Lang)


def moments_of(items: list[Any]) -> list[Moment]:
    """The moments that any of these phrases or tools fits, in the order of the day."""
    return [moment for moment in Moment if any(moment in item.moments for item in items)]


def by_first_moment(items: list[Any]) -> list[tuple[Moment, list[Any]]]:
    """The tools by the moment each names first, in the order of the day."""
    found = [(moment, [item for item in items if item.moments[0] == moment]) for moment in Moment]
    return [(moment, mine) for moment, mine in found if mine]
