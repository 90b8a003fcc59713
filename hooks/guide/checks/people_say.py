"""A line that readers would type leads to its own record, not to several others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.base import Named, PeopleSay
from guide.model.emergencies import Emergency
from guide.model.languages import Lang
from guide.model.situations import Situation
from guide.read.content import Content, Origin
from guide.read.marks import plain
from guide.read.problems import Problem

NAME = "people-say"
WHY = "The search trusts these lines. One that fits several other records as well sends readers to the wrong page."
SHORTEST = (Emergency, Situation)  # whose lines stand first
OTHERS = 2  # records with every word of a line are too many
ENDING = 3  # letters at the end of a word that do not count: mostly inflection
WORD = re.compile(r"\w+")


def check(content: Content) -> Iterator[Problem]:
    """Lines that another record has too, and those whose words all stand in the titles and lines of several others."""
    said = [(record, origin, lines) for record, origin in content.records() if (lines := getattr(record, "people_say", None))]
    said.sort(key=lambda each: not isinstance(each[0], SHORTEST))  # the shortest help comes first, and keeps its lines
    for lang in Lang:
        order = {record.id: place for place, (record, _, _) in enumerate(said)}
        having: dict[str, set[str]] = {}  # word → the records that have it
        for record, _, lines in said:
            for word in _words(record, lines, lang):
                having.setdefault(word, set()).add(record.id)
        first: dict[frozenset[str], str] = {}
        for record, origin, lines in said:
            for place, line in enumerate(lines[lang]):
                asked = _stems(line)
                fitting = set.intersection(*(having[word] for word in asked)) if asked else set(order)
                others = sorted(fitting - {record.id}, key=order.__getitem__)
                if (same := first.setdefault(asked, record.id)) != record.id:
                    yield _told(origin, (lang.value, place), f"{same} has this line too.")
                elif len(others) >= OTHERS and not isinstance(record, SHORTEST):
                    yield _told(origin, (lang.value, place), f"this line fits {', '.join(others[:OTHERS])} as well.")


def _told(origin: Origin, path: tuple[str, int], message: str) -> Problem:
    return origin.problem(("people_say", *path), message, "Say it in words of this record only, or remove the line.", NAME)


def _words(record: Named, lines: PeopleSay, lang: Lang) -> frozenset[str]:
    title = getattr(record, "title", None)
    return _stems(" ".join([*lines[lang], "" if title is None or isinstance(title, str) else plain(title[lang])]))


@lru_cache(maxsize=1 << 14)  # an edit under `make serve` changes one of thousands
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[: max(5, len(word) - ENDING)] for word in WORD.findall(text.lower()))
