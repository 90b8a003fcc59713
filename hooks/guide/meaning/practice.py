"""What belongs to one measure of a plan: its sentences, turns of talks, questions, and how long each takes to practise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from guide.meaning import questions
from guide.meaning.path import words_in
from guide.model.base import Phrase
from guide.model.conversation import Conversation, Turn
from guide.model.ladder import Action, Intent
from guide.model.path import Schedule
from guide.model.question import Question
from guide.read.content import Content

SENTENCES = 3  # of a measure, said aloud
ALOUD = 2  # how often a sentence is said

Place = tuple[Conversation, Turn]
T = TypeVar("T")


@dataclass(frozen=True)
class Measure:
    """An action with what can be practised of it; what names it itself comes before what names the tools it uses."""

    action: Action
    say: tuple[Phrase, ...]  # of the action itself: what fits somewhere else does not fit here
    turns: tuple[Place, ...]
    asked: tuple[Question, ...]
    plan: tuple[Intent, ...]


@lru_cache(maxsize=4)
def measures(content: Content) -> tuple[Measure, ...]:
    """Every action of the guide."""
    return tuple(_measure(content, action) for action in content.actions.values())


def key(place: Place) -> str:
    """The name of a turn among those of all talks."""
    talk, turn = place
    return f"{talk.id}.{turn.id}"


def seconds_read(content: Content, measure: Measure, lang: str) -> int:
    """Time to read what a measure is about."""
    return _spent(content, words_in(measure.action.summary, lang), 0)


def seconds_aloud(content: Content, phrase: Phrase, lang: str) -> int:
    """Time to say one sentence aloud."""
    return _spent(content, ALOUD * words_in(phrase, lang), 0)


def seconds_answered(content: Content, question: Question, lang: str) -> int:
    """Time for one question."""
    return _spent(content, words_in(question, lang), _pace(content).seconds_a_question)


def seconds_chosen(content: Content, place: Place, lang: str) -> int:
    """Time for one turn: where it is, what is said, three replies, and what comes of one of them."""
    talk, turn = place
    reply = turn.replies[0]
    read = [talk.title, talk.setting, turn.says, reply.reaction, reply.why, *(each.text for each in turn.replies)]
    return _spent(content, words_in(read, lang), _pace(content).seconds_a_reply)


def _measure(content: Content, action: Action) -> Measure:
    beside = [name for point in action.do for name in point.see] + action.see
    return Measure(
        action,
        tuple([phrase for phrase in _said(action) if phrase.when][:SENTENCES]),
        _first([*_turns(content, [action.id]), *_turns(content, beside)], key),
        _first([*_asked(content, [action.id]), *_asked(content, beside)], lambda each: each.id),
        tuple(action.plan),
    )


def _said(action: Action) -> Iterator[Phrase]:
    """What the action says anywhere, but in one place only."""
    yield from action.say
    for section in action.sections:
        if not section.only_in:
            yield from section.say


def _turns(content: Content, names: list[str]) -> Iterator[Place]:
    for talk in content.conversations.values():
        for turn in talk.turns:
            if any(reply.technique in names for reply in turn.replies):
                yield talk, turn


def _asked(content: Content, names: list[str]) -> Iterator[Question]:
    yield from (each for each in questions.here(content) if set(names) & set(each.about))


def _first(items: Iterable[T], name: Callable[[T], str]) -> tuple[T, ...]:
    """Each once, where it stands first."""
    found: dict[str, T] = {}
    for each in items:
        found.setdefault(name(each), each)
    return tuple(found.values())


def _pace(content: Content) -> Schedule:
    assert content.schedule, "a path without data/schedule.yml"
    return content.schedule


def _spent(content: Content, words: int, thought: int) -> int:
    return round(words / _pace(content).words_a_minute * 60) + thought
