"""Reads one YAML file and keeps the line and column of every value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from guide.read.problems import Problem, path_text

DataPath = tuple[str | int, ...]


@dataclass
class Located:
    """The values of a YAML file, and for each path the line and column (from 1) of its key or item."""

    file: str
    value: Any = None
    places: dict[DataPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: DataPath) -> tuple[int, int]:
        """The place of `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: DataPath, message: str, advice: str, rule: str = "load", warning: bool = False) -> Problem:
        """A problem at `path` of this file."""
        line, col = self.place(path)
        return Problem(self.file, line, col, path_text(path), message, advice, rule, warning)


def read(path: Path, name: str) -> Located:
    """Reads `path`; faults of the YAML itself, such as a key that stands twice, end up in `problems`.

    A file that has not changed since it was last read is not read again: the result is for reading only.
    """
    stat = path.stat()
    return _read(path, name, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4096)
def _read(path: Path, name: str, changed: int, size: int) -> Located:
    located = Located(name)
    try:
        loader = yaml.CSafeLoader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is not None:
            located.value = _value(loader, node, (), located)
    except UnicodeDecodeError:
        located.problems.append(Problem(name, 1, 1, "", "the file is not UTF-8.", "Save it again with the encoding UTF-8."))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, col = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        advice = "Look at this line and the one above: a missing quote, colon or space, or a wrong indent."
        located.problems.append(Problem(name, line, col, "", f"this is not valid YAML ({error.problem}).", advice))
    except yaml.YAMLError:  # a character YAML does not know
        located.problems.append(Problem(name, 1, 1, "", "the file holds a character YAML does not allow.", "Retype the text."))
    return located


def _value(loader: yaml.CSafeLoader, node: yaml.Node, path: DataPath, located: Located) -> Any:
    located.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, i), located) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, path, located)
    return loader.construct_object(node)


def _mapping(loader: yaml.CSafeLoader, node: yaml.MappingNode, path: DataPath, located: Located) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else str(key_node.value)
        here = (*path, key)
        mark = key_node.start_mark
        if key in values:
            line, col = mark.line + 1, mark.column + 1
            advice = f"It was first written on line {located.places[here][0]}; keep one of the two."
            located.problems.append(Problem(located.file, line, col, path_text(here), "this key stands twice.", advice))
            continue
        located.places[here] = (mark.line + 1, mark.column + 1)
        values[key] = _value(loader, value_node, here, located)
    return values
