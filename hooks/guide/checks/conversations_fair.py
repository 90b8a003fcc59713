"""Nothing about a reply but what it says gives away whether it belongs to the good talk: neither its place nor its length."""

from collections import Counter
from collections.abc import Iterator

from guide.model.conversation import Conversation, Turn
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.marks import plain
from guide.read.problems import Problem

NAME = "conversations-fair"
WHY = "Who learns that the longest answer is the wise one has learnt nothing about talking."
MOST_IN_ONE_PLACE, MOST_LONGEST = 0.5, 0.5  # of the good replies of one conversation


def check(content: Content) -> Iterator[Problem]:
    """Good replies that mostly stand in one place or are mostly the longest; turns that give only one way to go on."""
    for talk, origin in content.records():
        if not isinstance(talk, Conversation):
            continue
        good = [(turn, i) for turn in talk.turns for i, reply in enumerate(turn.replies) if reply.id in talk.worked]
        place, times = Counter(i for _, i in good).most_common(1)[0] if good else (0, 0)
        if len(good) > 1 and times > len(good) * MOST_IN_ONE_PLACE + 0.5:
            message = f"{times} of {len(good)} good replies stand in place {place + 1}."
            yield origin.problem(("turns",), message, "Change the order of some replies.", NAME)
        for lang in Lang:
            longest = sum(_is_longest(turn, i, lang) for turn, i in good)
            if longest > len(good) * MOST_LONGEST:
                message = f"{longest} of {len(good)} good replies are the longest of their turn ({lang.value})."
                yield origin.problem(("turns",), message, "Shorten them, or lengthen the others.", NAME)


def _is_longest(turn: Turn, i: int, lang: Lang) -> bool:
    lengths = [len(plain(reply.text[lang])) for reply in turn.replies]
    return lengths[i] == max(lengths)
