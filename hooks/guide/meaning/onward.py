"""The lines that say what to do besides talking, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable

from guide.meaning import places
from guide.model.onward import Onward, OnwardKind
from guide.model.places import Country, Fact
from guide.read.content import Content

MAY_BE_FIRST = (OnwardKind.HURT, OnwardKind.AHEAD)


def by_kind(content: Content, names: Iterable[str]) -> list[tuple[OnwardKind, list[Onward]]]:
    """The named lines in the order of their kinds; injuries, or what to do ahead, before all where they are named first."""
    found = [content.onward[name] for name in names if name in content.onward]
    first = found[0].kind if found and found[0].kind in MAY_BE_FIRST else None
    order = sorted(OnwardKind, key=lambda kind: kind is not first)  # stable: without one, as they are
    groups = [(kind, [each for each in found if each.kind == kind]) for kind in order]
    return [(kind, mine) for kind, mine in groups if mine]


def rules(content: Content, lang: str, line: Onward) -> list[tuple[Country, Fact, bool]]:
    """What each country says of a line, that of the page's own language first; true where its deadline is told."""
    found = places.facts(content, [*line.deadlines, *line.facts], lang=lang)
    return [(country, fact, fact.id in line.deadlines) for country, mine in found for fact in mine]


def facts_of(content: Content, names: Iterable[str]) -> list[str]:
    """The entries of the countries that the named lines rest on, each once."""
    lines = [content.onward[name] for name in names if name in content.onward]
    return list(dict.fromkeys(fact for line in lines for fact in (*line.numbers, *line.deadlines, *line.facts)))
