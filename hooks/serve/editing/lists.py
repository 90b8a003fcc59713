"""Adds an entry to a list of texts in a YAML file, or takes one out; every other line stays as it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from guide.model.languages import Lang
from guide.read.located import DataPath
from serve.editing.written import block

KEPT = "moments"  # of the entry before: without it no phrase is found where it fits
GIVEN = {*Lang, KEPT}  # what an entry is made of


def lists(text: str, within: DataPath) -> dict[DataPath, list[dict[str, Any]]]:
    """The lists below `within` of which every entry is a text, by path. Raises yaml.YAMLError."""
    value = yaml.load(text.removeprefix("\ufeff"), yaml.CSafeLoader)
    return dict(_below(_at(value, within), within))


def _below(value: Any, path: DataPath) -> Iterator[tuple[DataPath, list[dict[str, Any]]]]:
    if isinstance(value, list) and value and all(isinstance(each, dict) and set(Lang) & each.keys() for each in value):
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from _below(each, (*path, key))


def added(text: str, path: DataPath, words: Mapping[str, str]) -> str:
    """`text` with an entry of these words at the end of a list. Raises ValueError where no way was found to write only that."""
    last = _at(yaml.load(text, yaml.CSafeLoader), path)[-1]
    return appended(text, path, {**words, **({KEPT: last[KEPT]} if KEPT in last else {})})


def appended(text: str, path: DataPath, entry: Mapping[str, Any]) -> str:
    """`text` with this entry at the end of a list. Raises ValueError as `added`."""
    after = yaml.load(text, yaml.CSafeLoader)
    _at(after, path).append(dict(entry))
    node, _ = _node(text, path)
    lines, last = text.split("\n"), node.value[-1]
    lines[_end(last) : _end(last)] = block([entry], last.start_mark.column - 2)
    return _only("\n".join(lines), after, path)


def removed(text: str, path: DataPath, place: int) -> str:
    """`text` without one entry of a list, and without the list where it was the last one. Raises ValueError as `added`."""
    after = yaml.load(text, yaml.CSafeLoader)
    there = _at(after, path)
    del there[place]
    node, key = _node(text, path)
    lines, entry = text.split("\n"), node.value[place]
    if there:
        del lines[entry.start_mark.line : _end(entry)]
    else:
        del _at(after, path[:-1])[path[-1]]
        del lines[key.start_mark.line : _end(entry)]
    return _only("\n".join(lines), after, path)


def _only(new: str, after: Any, path: DataPath) -> str:
    try:
        if yaml.load(new, yaml.CSafeLoader) == after:
            return new
    except yaml.YAMLError:
        pass
    raise ValueError(".".join(map(str, path)))


def _at(value: Any, path: DataPath) -> Any:
    """What stands at a path."""
    for key in path:
        value = value[key]
    return value


def _node(text: str, path: DataPath) -> tuple[Any, Any]:
    """The list at a path, and the key that it stands under."""
    node: Any = yaml.compose(text, yaml.CSafeLoader)
    key: Any = None
    for part in path:
        if isinstance(part, int):
            node = node.value[part]
        else:
            key, node = next((each, value) for each, value in node.value if each.value == part)
    if node.flow_style:
        raise ValueError(".".join(map(str, path)))
    return node, key


def _end(node: Any) -> int:
    """The number of the first line after a value; what stands below a block may count as its end for the parser."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.line) + (0 if node.end_mark.column == 0 else 1)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)
