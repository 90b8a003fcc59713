"""Where each block of a page comes from: the source, and the place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guide.model.base import Phrase, Text
from guide.read.content import Content
from guide.read.walk import parts_of


@dataclass(frozen=True)
class Block:
    """A block of a page and the inventory ids it is written from; a section without a title has its kind's heading."""

    title: Text | None
    kind: str
    ids: list[str]


@dataclass(frozen=True)
class Ours:
    """A block that holds the site's own judgement: all of it, or the points and phrases with these numbers."""

    title: Text | None
    kind: str
    points: list[int]
    phrases: list[int]


def named(value: Any, key: str) -> list[str]:
    """Every id that stands under `key` anywhere in `value`, once."""
    return list(dict.fromkeys(name for path, part in parts_of(value) if path and path[-1] == key for name in part))


def ids_in(value: Any) -> list[str]:
    """Every inventory id named anywhere in `value`, once."""
    return named(value, "sources")


def blocks(record: Any) -> list[Block]:
    """The record as a whole, then those of its sections and signs that are written from other places."""
    found = [Block(record.title, "", record.sources)]
    for inner in (*getattr(record, "signs", ()), *getattr(record, "sections", ())):
        other = [name for name in ids_in(inner) if name not in record.sources]
        if other:
            found.append(Block(inner.title, getattr(inner, "kind", ""), other))
    seen = {name for block in found for name in block.ids}
    rest = [name for name in ids_in(record) if name not in seen]  # named on points outside sections
    return [Block(record.title, "", record.sources + rest), *found[1:]]


def places(content: Content, ids: list[str]) -> list[tuple[str, list[Text]]]:
    """Title of each source with the places where `ids` stand in it."""
    found: dict[str, dict[str, Text]] = {}
    for name in ids:
        item = content.sources.items[name]
        found.setdefault(content.sources.seeds[item.seed].title, {})[item.place.da] = item.place
    return [(name, list(there.values())) for name, there in found.items()]


def ours(record: Any) -> list[Ours]:
    """The blocks of a record that hold the site's own judgement, in the order of the page."""
    found = [_ours(None, kind, getattr(record, kind, []), []) for kind in ("do", "say", "avoid")]
    for section in getattr(record, "sections", ()):
        if section.ours:
            found.append(Ours(section.title, section.kind, [], []))
        else:
            found.append(_ours(section.title, section.kind, section.points, section.say))
    return [block for block in found if block]


def _ours(title: Text | None, kind: str, points: list[Any], say: list[Any]) -> Ours | None:
    if points and isinstance(points[0], Phrase):
        points, say = [], points
    phrases = [*say, *(phrase for point in points for phrase in point.say)]
    own = [i for i, point in enumerate(points, 1) if point.ours]
    spoken = [i for i, phrase in enumerate(phrases, 1) if phrase.ours]
    return Ours(title, kind, own, spoken) if own or spoken else None
