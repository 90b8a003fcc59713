"""Puts a value into a YAML file at a place that may not be there yet; everything else stays as it is written."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import yaml

from serve.editing.splice import quoted

Keys = tuple[str, ...]
Value = str | list[str] | bool | None


def put(text: str, path: Keys, value: Value) -> str:
    """`text` with `value` at `path`; None is written as null. Raises ValueError where no way was found to write only that."""
    before = yaml.load(text, yaml.CSafeLoader) or {}
    if not isinstance(before, dict):
        raise ValueError(".".join(path))
    for new in _ways(text, path, value):
        try:
            if yaml.load(new, yaml.CSafeLoader) == _with(before, path, value):
                return new
        except yaml.YAMLError:
            continue
    raise ValueError(".".join(path))


def _ways(text: str, path: Keys, value: Value) -> Iterator[str]:
    node, depth = yaml.compose(text, yaml.CSafeLoader), 0
    while depth < len(path) and isinstance(node, yaml.MappingNode):
        inner = next((each for key, each in node.value if key.value == path[depth]), None)
        if inner is None:
            break
        node, depth = inner, depth + 1
    if node is None or (depth == 0 and isinstance(node, yaml.MappingNode) and not node.flow_style):
        yield f"{text.rstrip()}\n{_block(path, value, 0)}".lstrip("\n")  # at the end of the file
    elif depth < len(path) and isinstance(node, yaml.MappingNode) and not node.flow_style:
        mark = node.start_mark  # before what stands in the group already
        start = mark.index - mark.column
        yield text[:start] + _block(path[depth:], value, mark.column) + text[start:]
    elif depth < len(path) and isinstance(node, yaml.MappingNode):
        start = node.start_mark.index + 1
        yield f"{text[:start]}{_flow(path[depth:], value)[1:-1]}{', ' if node.value else ''}{text[start:]}"
    elif isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False):  # a value, or nothing yet
        start, end = node.start_mark.index, node.end_mark.index
        space = " " if start and text[start - 1] == ":" else ""
        yield f"{text[:start]}{space}{_flow(path[depth:], value)}{text[end:]}"


def _with(before: dict[str, Any], path: Keys, value: Value) -> dict[str, Any]:
    """`before` with this one value."""
    after: dict[str, Any] = copy.deepcopy(before)
    inner = after
    for key in path[:-1]:
        if not isinstance(inner.get(key), dict):
            inner[key] = {}
        inner = inner[key]
    inner[path[-1]] = value
    return after


def _block(path: Keys, value: Value, indent: int) -> str:
    """The keys below each other, each two spaces further in."""
    lines = [f"{' ' * (indent + 2 * i)}{key}:" for i, key in enumerate(path)]
    return "\n".join(lines) + f" {_written(value)}\n"


def _flow(path: Keys, value: Value) -> str:
    return f"{{{path[0]}: {_flow(path[1:], value)}}}" if path else _written(value)


def _written(value: Value) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return quoted(value) if isinstance(value, str) else f"[{', '.join(map(quoted, value))}]"
