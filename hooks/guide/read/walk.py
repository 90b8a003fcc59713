"""Walks through records: everything inside them, every text, each with its path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from guide.model.base import Named, Text
from guide.read.located import DataPath

Parts = list[tuple[DataPath, Any]]
REMEMBERED = 1 << 15  # texts that a rule remembers its answer on: after an edit, only what is new is looked at
MOST = 4096  # records and files of words that are remembered; there are about four hundred
_walked: dict[int, tuple[Any, Parts]] = {}  # id() → the record itself, so that no other gets its id; and its parts


def parts_of(value: Any, path: DataPath = ()) -> Parts:
    """`value` and everything inside it, with paths as in the file; empty fields are left out. For reading only."""
    if isinstance(value, Named | dict) and not path:  # every rule walks through all records, and a file of words is a dict
        if id(value) not in _walked:
            if len(_walked) >= MOST:
                _walked.clear()
            _walked[id(value)] = (value, _collected(value, path))
        return _walked[id(value)][1]
    return _collected(value, path)


def _collected(value: Any, path: DataPath) -> Parts:
    found: Parts = []
    _collect(value, path, found)
    return found


def _collect(value: Any, path: DataPath, found: Parts) -> None:
    found.append((path, value))
    if isinstance(value, BaseModel):
        inside: Any = value.__dict__.items()
    elif isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    else:
        return
    for key, inner in inside:
        if inner is not None and not (isinstance(inner, list) and not inner):
            _collect(inner, (*path, key), found)


def texts(value: Any) -> Iterator[tuple[DataPath, Text]]:
    """Every bilingual text inside `value`."""
    return ((path, part) for path, part in parts_of(value) if isinstance(part, Text))
