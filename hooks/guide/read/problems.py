"""What is wrong in data/, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in a data file. `line` and `col` count from 1; `path` names the place inside the record."""

    file: str
    line: int
    col: int
    path: str
    message: str
    advice: str
    rule: str = "load"
    warning: bool = False

    def __str__(self) -> str:
        """`file:line:col: path: what is wrong. What to do. [rule]`."""
        place = f"{self.file}:{self.line}:{self.col}: "
        path = f"{self.path}: " if self.path else ""
        kind = "warning: " if self.warning else ""
        rule = f" [{self.rule}]" if self.rule != "load" else ""
        return f"{place}{kind}{path}{self.message} {self.advice}{rule}"


class DataError(Exception):
    """Raised when data/ cannot be used; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def path_text(path: tuple[str | int, ...]) -> str:
    """`("do", 2, "nb")` → `do[2].nb`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text
