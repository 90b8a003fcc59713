"""Changes one text of a YAML file, and nothing else of it: not a comment, a quotation mark or a space.

The file is not written anew from its values, as a YAML library would: the new text takes the place of the old one's signs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import yaml

from guide.read import signs
from guide.read.located import DataPath

MARK = "\ufeff"  # some editors begin a file with it


@dataclass(frozen=True)
class Spot:
    """A value of a YAML text that is no list and no group: what it says, and where its signs begin and end."""

    value: str
    start: int
    end: int
    style: str


@lru_cache(maxsize=16)
def spots(text: str) -> Mapping[DataPath, Spot]:
    """Every such value by its path. Raises yaml.YAMLError for what is no YAML."""
    offset = len(MARK) if text.startswith(MARK) else 0
    root = yaml.compose(text[offset:], yaml.CSafeLoader)
    return MappingProxyType(dict(_inside(root, (), offset)) if root else {})


def _inside(node: Any, path: DataPath, offset: int) -> Iterator[tuple[DataPath, Spot]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _inside(value, (*path, str(key.value)), offset)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            yield from _inside(value, (*path, i), offset)
    else:
        start, end = node.start_mark.index + offset, node.end_mark.index + offset
        yield path, Spot(node.value, start, end, node.style or "")


def replaced(text: str, path: DataPath, value: str) -> str:
    """`text` with `value` at `path`. Raises KeyError where nothing stands there."""
    before = spots(text)
    spot = before[path]
    for written in _ways(text, spot, value):
        new = text[: spot.start] + written + text[spot.end :]
        if _only_this(before, new, path, value):
            return new
    raise AssertionError(f"no way to write {value!r} at {path}")


def _only_this(before: Mapping[DataPath, Spot], new: str, path: DataPath, value: str) -> bool:
    """True when `new` says the same as before everywhere else, and `value` at `path`."""
    try:
        after = spots(new)
    except yaml.YAMLError:
        return False
    said = {**{each: spot.value for each, spot in before.items()}, path: value}
    return {each: spot.value.rstrip("\n") if each == path else spot.value for each, spot in after.items()} == said


def _ways(text: str, spot: Spot, value: str) -> Iterator[str]:
    """How the value can be written, as it was written before first."""
    unseen = bool(signs.unseen(value))
    if spot.style == "'" and "\n" not in value and not unseen:
        yield "'" + value.replace("'", "''") + "'"
    if spot.style in ("|", ">") and not unseen:
        yield _block(text[spot.start : spot.end], value, spot.style)
    yield quoted(value) + ("\n" if spot.style in ("|", ">") else "")


def _block(old: str, value: str, style: str) -> str:
    """Lines below each other, indented as the old ones; in a folded text a blank line makes a new one."""
    head, _, rest = old.partition("\n")
    first = next((line for line in rest.split("\n") if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    lines = value.replace("\n", "\n\n").split("\n") if style == ">" else value.split("\n")
    return "\n".join([head, *(f"{indent}{line}".rstrip() for line in lines)]) + "\n"


def quoted(value: str) -> str:
    """In double quotes, with an escape for every sign that nobody sees."""
    return "".join(_escape(sign) if signs.unseen(sign) else sign for sign in json.dumps(value, ensure_ascii=False))


def _escape(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
