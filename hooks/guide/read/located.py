"""The values of a YAML file, and where in it each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from guide.read.problems import Problem, path_text

DataPath = tuple[str | int, ...]


@dataclass
class Located:
    """The values of a YAML file, and for each path the line and column (from 1) of its key or item.

    `told` are the paths whose value is reported already, so that nothing is said of it twice.
    """

    file: str
    value: Any = None
    text: str = ""
    places: dict[DataPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    told: set[DataPath] = field(default_factory=set)
    made: dict[DataPath, Any] = field(default_factory=dict)  # the records made of it: they change when the file does
    whole: bool = True  # False when reading stopped before the end

    def place(self, path: DataPath) -> tuple[int, int]:
        """The place of `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: DataPath, message: str, advice: str, rule: str = "load", warning: bool = False) -> Problem:
        """A problem at `path` of this file."""
        line, col = self.place(path)
        return Problem(self.file, line, col, path_text(path), message, advice, rule, warning)
