"""Where each block of a page comes from: the source, and the place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guide.model.base import Phrase, Text
from guide.read.content import Content
from guide.read.walk import parts_of, texts


@dataclass(frozen=True)
class Block:
    """A block of a page and the inventory ids it is written from; a section without a title has its kind's heading."""

    title: Text | None
    kind: str
    ids: list[str]


@dataclass(frozen=True)
class Ours:
    """A block that holds the site's own judgement: all of it, or its text and the points and phrases with these numbers."""

    title: Text | None
    kind: str
    text: bool = False
    points: tuple[int, ...] = ()
    phrases: tuple[int, ...] = ()


def named(value: Any, key: str) -> list[str]:
    """Every id that stands under `key` anywhere in `value`, once; of a list, in each of its records."""
    inside = (each for one in (value if isinstance(value, list) else [value]) for each in parts_of(one))
    return list(dict.fromkeys(name for path, part in inside if path and path[-1] == key for name in part))


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


def places(content: Content, ids: list[str]) -> list[tuple[Text, list[Text]]]:
    """Title of each source with the places where `ids` stand in it."""
    found: dict[str, list[Text]] = {}
    for name in ids:
        item = content.sources.items[name]
        there = found.setdefault(item.seed, [])
        if item.place not in there:
            there.append(item.place)
    return [(content.sources.seeds[seed].title, spots) for seed, spots in found.items()]


def ours(record: Any) -> list[Ours]:
    """The blocks of a record that hold the site's own judgement, in the order of the page."""
    found = [Ours(None, kind) for kind in ("summary", "why", "way_down") if _is_ours(getattr(record, kind, None))]
    found += _within(None, "signs", None, getattr(record, "signs", []), [])
    found += _within(None, "do", None, getattr(record, "do", []), [])
    for key in ("lines", "tasks"):
        found += _within(None, "do", None, getattr(record, key, []), [])
    found += _within(None, "say", None, [], getattr(record, "say", []))
    found += _within(None, "avoid", None, getattr(record, "avoid", []), [])
    for block in getattr(record, "blocks", ()):
        found += [Ours(block.title, "")] if block.ours else _asked(block)
    for section in getattr(record, "sections", ()):
        if section.ours:
            found.append(Ours(section.title, section.kind))
        else:
            found += _within(section.title, section.kind, section.text, section.points, section.say)
    return found


def _asked(block: Any) -> list[Ours]:
    """The questions of a form's block that are ours, by number."""
    ones = enumerate([*block.gates, *block.entries], 1)
    found = Ours(block.title, "", _is_ours(block.text), tuple(i for i, one in ones if any(text.ours for _, text in texts(one))))
    return [found] if found.text or found.points else []


def _within(title: Text | None, kind: str, text: Text | None, points: list[Any], say: list[Phrase]) -> list[Ours]:
    spoken = [*say, *(phrase for point in points for phrase in getattr(point, "say", ()))]
    block = Ours(title, kind, _is_ours(text), _numbers(points), _numbers(spoken))
    return [block] if block.text or block.points or block.phrases else []


def _numbers(parts: list[Any]) -> tuple[int, ...]:
    """The numbers of the parts that are ours, with the parts inside them but without the phrases."""
    inside = ((part, getattr(part, "title", None), getattr(part, "text", None), *getattr(part, "points", ())) for part in parts)
    return tuple(i for i, texts in enumerate(inside, 1) if any(_is_ours(text) for text in texts))


def _is_ours(text: Any) -> bool:
    return bool(getattr(text, "ours", False))
