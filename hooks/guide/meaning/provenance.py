"""Where each block of a page comes from: the source, and the place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guide.model.base import Text
from guide.read.content import Content
from guide.read.walk import parts_of


@dataclass(frozen=True)
class Block:
    """A block of a page and the inventory ids it is written from; a section without a title has its kind's heading."""

    title: Text | None
    kind: str
    ids: list[str]


def ids_in(value: Any) -> list[str]:
    """Every inventory id named anywhere in `value`, once."""
    return list(dict.fromkeys(name for path, part in parts_of(value) if path and path[-1] == "sources" for name in part))


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


def has_ours(value: Any) -> bool:
    """True when anything in `value` is the site's own judgement."""
    return any(path and path[-1] == "ours" and part is True for path, part in parts_of(value))
