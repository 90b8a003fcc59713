"""Values as YAML in the style of data/: each key on a line of its own, every text in quotes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from serve.editing.splice import quoted


def block(value: Mapping[str, Any] | Sequence[Any], indent: int = 0) -> list[str]:
    """The lines of a group or a list; a list of plain values stands on one line."""
    if isinstance(value, Mapping):
        return [line for key, each in value.items() for line in _under(key, each, indent)]
    lines = []
    for each in value:
        first, *rest = block(each, indent + 2)
        lines += [f"{' ' * indent}- {first.lstrip()}", *rest]
    return lines


def _under(key: str, value: Any, indent: int) -> list[str]:
    name = f"{' ' * indent}{key}:"
    if isinstance(value, list) and not isinstance(value[0], Mapping):
        return [f"{name} [{', '.join(map(_plain, value))}]"]
    if isinstance(value, Mapping | list):
        return [name, *block(value, indent + 2)]
    return [f"{name} {_plain(value)}"]


def _plain(value: Any) -> str:
    return quoted(value) if isinstance(value, str) else json.dumps(value)
