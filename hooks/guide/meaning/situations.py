"""Situations in their order, the way to safety before them, and what of them goes on a card."""

from __future__ import annotations

import re

from guide.meaning import emergencies, onward
from guide.model.base import Moment, Phrase, in_language
from guide.model.situations import Door, Situation, SituationGroup
from guide.read.content import Content

DOORS = {  # where it says what comes before any sentence
    Door.DANGER: "now/danger",
    Door.HAPPENED: "now/happened",
    Door.SELF_HARM: "now/self-harm",
    Door.HIT: "now/one-of-mine",
}
WITH_A_CARD = (Moment.PHONE, Moment.COUNTER, Moment.WRITING, Moment.MEETING, Moment.TEAM)
ONE_LETTER = re.compile(r"(?<=\b\w-)(?=\w)")
MOST = 7  # of a group on one card, so that it stays one sheet
ON_A_CARD = (SituationGroup.DANGER, SituationGroup.HEATED, SituationGroup.STUCK, SituationGroup.LOW, SituationGroup.RIGHTS)


def by_group(content: Content) -> list[tuple[SituationGroup, list[Situation]]]:
    """The situations by group, each in its order; groups without one are left out."""
    found = [
        (group, sorted((each for each in content.situations.values() if each.group == group), key=lambda each: each.number))
        for group in SituationGroup
    ]
    return [(group, mine) for group, mine in found if mine]


def ordered(content: Content) -> list[Situation]:
    """All situations, group by group."""
    return [situation for _, mine in by_group(content) for situation in mine]


def facts_of(content: Content, situation: Situation) -> list[str]:
    """The entries of the countries that its page rests on, each once."""
    return list(dict.fromkeys([*situation.numbers, *onward.facts_of(content, situation.onward)]))


def asks_country(content: Content, lang: str, situation: Situation) -> bool:
    """Whether its page has a number of one country that is not the other's."""
    return emergencies.differ(content, lang, facts_of(content, situation))


def found_by(situation: Situation, lang: str) -> str:
    """The words that lead to it, each once: what people say, and the single words."""
    told = " ".join(situation.people_say[lang]) + (f" {in_language(situation.words, lang)}" if situation.words else "")
    return " ".join(dict.fromkeys(told.lower().split()))


def breakable(text: str, breaks: str) -> str:
    """The text with soft hyphens: `sagsbehandler/4` of `breaks` may break after four letters, so no tile cuts it without.

    A hyphen of its own after a single letter, as in "e-post", ends no line.
    """
    for word, _, letters in (each.partition("/") for each in breaks.split()):
        text = text.replace(word, f"{word[: int(letters)]}\u00ad{word[int(letters) :]}")
    return ONE_LETTER.sub("\u2060", text)


def only_here(situation: Situation, phrase: Phrase) -> Moment | None:
    """The one moment a sentence fits, where the situation has others too."""
    return phrase.moments[0] if len(phrase.moments) == 1 and phrase.moments != situation.moments else None


def card(content: Content, moment: Moment) -> list[tuple[SituationGroup, list[tuple[Situation, list[Phrase]]]]]:
    """What goes on the card of a moment, by group: of each situation the first sentence that fits; in the team all of them."""
    groups = (SituationGroup.AFTER, SituationGroup.TEAM, SituationGroup.US) if moment == Moment.TEAM else ON_A_CARD
    found = []
    for group, mine in by_group(content):
        here = [(each, [phrase for phrase in each.say if moment in phrase.moments]) for each in mine if each.number <= MOST]
        fitting = [(each, said if moment == Moment.TEAM else said[:1]) for each, said in here if said]
        if group in groups and fitting:
            found.append((group, fitting))
    return found
