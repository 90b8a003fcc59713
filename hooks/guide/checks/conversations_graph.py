"""A conversation leads somewhere, whatever is said: no dead end, no way back, nothing that is never reached."""

from collections import Counter
from collections.abc import Iterator

from guide.meaning import conversations
from guide.model.conversation import Conversation
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "conversations-graph"
WHY = "Who practises alone has nobody to ask where a talk went that stops in the middle."
SHORTEST, DEEPEST, DEEP_ENOUGH = 2, 6, 4  # turns of the shortest way, of the longest, and what the longest needs at least


def check(content: Content) -> Iterator[Problem]:
    """Ids that stand twice, lead nowhere or back, what is never reached, talks too short or long, good talks that break off."""
    for talk, origin in content.records():
        if isinstance(talk, Conversation):
            faults = [*_names(talk, origin)] or [*_shape(talk, origin)]
            yield from faults or _length(talk, origin)


def _names(talk: Conversation, origin: Origin) -> Iterator[Problem]:
    places = [*(turn.id for turn in talk.turns), *(ending.id for ending in talk.endings)]
    replies = [reply.id for turn in talk.turns for reply in turn.replies]
    for name, times in (*Counter(places).items(), *Counter(replies).items()):
        if times > 1:
            yield origin.problem((), f"'{name}' stands {times} times in this conversation.", "Give each its own id.", NAME)
    ahead = set(places)
    if talk.start not in {turn.id for turn in talk.turns}:
        yield origin.problem(("start",), f"'{talk.start}' is no turn.", "Name the first turn.", NAME)
    for i, turn in enumerate(talk.turns):
        ahead.discard(turn.id)
        for j, reply in enumerate(turn.replies):
            if reply.next not in ahead:
                path = ("turns", i, "replies", j, "next")
                message = f"'{reply.next}' is no later turn and no ending."
                yield origin.problem(path, message, "A talk goes on: name one of them.", NAME)


def _shape(talk: Conversation, origin: Origin) -> Iterator[Problem]:
    there = conversations.reached(talk)
    for key in ("turns", "endings"):
        for i, each in enumerate(getattr(talk, key)):
            if each.id not in there:
                yield origin.problem((key, i), f"nothing leads to '{each.id}'.", "Lead a reply there, or remove it.", NAME)


def _length(talk: Conversation, origin: Origin) -> Iterator[Problem]:
    lengths = conversations.lengths(talk)
    if not DEEP_ENOUGH <= max(lengths) <= DEEPEST:
        message = f"the longest way through has {max(lengths)} turns."
        yield origin.problem(("turns",), message, f"Let it have {DEEP_ENOUGH} to {DEEPEST}.", NAME)
    if min(lengths) < SHORTEST:
        yield origin.problem(("turns",), "one reply ends the talk at once.", "Let the other answer first.", NAME)
    way, ending = conversations.worked(talk)
    if ending is None:
        path = ("worked", len(way)) if len(way) < len(talk.worked) else ("worked",)
        yield origin.problem(path, "the good talk breaks off here.", "Name one reply of each turn, from start to end.", NAME)
    elif len(way) < DEEP_ENOUGH:
        yield origin.problem(("worked",), f"the good talk has {len(way)} turns.", f"Show at least {DEEP_ENOUGH}.", NAME)
