"""Conversations as graphs: which turn follows which reply, and every way through.

Replies lead to a later turn or to an ending, never back; the check `conversations-graph` holds the data to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.base import Moment, Who
from guide.model.conversation import Conversation, Ending, Reply, Turn
from guide.read.content import Content

Step = tuple[Turn, Reply]
Way = tuple[Step, ...]


def in_order(content: Content) -> list[Conversation]:
    """All conversations as a new hire would meet them: on the phone first, those for leaders last."""
    places = list(Moment)
    return sorted(content.conversations.values(), key=lambda talk: (talk.role is Who.LEADER, places.index(talk.channel)))


def turn_of(talk: Conversation, name: str) -> Turn | None:
    """The turn of this id; None where it is an ending, or nothing at all."""
    return next((turn for turn in talk.turns if turn.id == name), None)


def ending_of(talk: Conversation, name: str) -> Ending | None:
    """The ending of this id; None where it is a turn, or nothing at all."""
    return next((ending for ending in talk.endings if ending.id == name), None)


def reached(talk: Conversation) -> set[str]:
    """The ids of the turns and endings that one can come to."""
    found: set[str] = set()
    ahead = [talk.start]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            turn = turn_of(talk, name)
            ahead += [reply.next for reply in turn.replies] if turn else []
    return found


def lengths(talk: Conversation) -> set[int]:
    """How many turns the ways through have. The talk must be sound."""
    known: dict[str, set[int]] = {ending.id: {0} for ending in talk.endings}

    def from_here(name: str) -> set[int]:
        if name not in known:
            turn = turn_of(talk, name)
            known[name] = {1 + length for reply in (turn.replies if turn else ()) for length in from_here(reply.next)}
        return known[name]

    return from_here(talk.start)


def ways(talk: Conversation) -> Iterator[tuple[Way, Ending]]:
    """Every way from the start to an ending, the first replies first. The talk must be sound."""

    def onwards(name: str, way: Way) -> Iterator[tuple[Way, Ending]]:
        if ending := ending_of(talk, name):
            yield way, ending
        elif turn := turn_of(talk, name):
            for reply in turn.replies:
                yield from onwards(reply.next, (*way, (turn, reply)))

    return onwards(talk.start, ())


def worked(talk: Conversation) -> tuple[Way, Ending | None]:
    """The good talk shown whole, as far as its ids follow on each other, and where it ends; None where it does not."""
    name = talk.start
    way: Way = ()
    for wanted in talk.worked:
        turn = turn_of(talk, name)
        reply = next((each for each in turn.replies if each.id == wanted), None) if turn else None
        if turn is None or reply is None:
            return way, None
        name, way = reply.next, (*way, (turn, reply))
    return way, ending_of(talk, name)


def number(talk: Conversation, name: str) -> str:
    """How a turn or an ending is called on paper: turns `1`, `2`, …, endings `A`, `B`, …"""
    turns, endings = [turn.id for turn in talk.turns], [ending.id for ending in talk.endings]
    return str(turns.index(name) + 1) if name in turns else chr(ord("A") + endings.index(name))
