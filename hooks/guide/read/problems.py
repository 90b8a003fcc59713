"""What is wrong in data/, where, and what to do about it."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from guide.read.signs import short, shown

MOST = 100  # problems told of one file
LONGEST = 600  # characters of what is said about one fault


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
        """`file:line:col: path: what is wrong. What to do. [rule]`, on one line whatever the data holds."""
        place = f"{self.file}:{self.line}:{self.col}: "
        path = f"{self.path}: " if self.path else ""
        kind = "warning: " if self.warning else ""
        rule = f" [{self.rule}]" if self.rule != "load" else ""
        message = self.message if len(self.message) <= LONGEST else f"{self.message[: LONGEST - 1]}…"
        return shown(f"{place}{kind}{path}{message} {self.advice}{rule}")

    @property
    def first(self) -> tuple[object, ...]:
        """What sorts problems for a reader: faults of reading cause others, so they come first, and warnings last."""
        return self.warning, self.rule != "load", self.file, self.line, self.col, self


class DataError(Exception):
    """Raised when data/ cannot be used; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, causes before what follows from them; a file in which all is wrong does not drown the others."""
    found, of_file = [], Counter[str]()
    for problem in sorted(set(problems), key=lambda problem: problem.first):
        of_file[problem.file] += 1
        if of_file[problem.file] <= MOST:
            found.append(problem)
    for file in (file for file, count in of_file.items() if count > MOST):
        message = f"{of_file[file] - MOST} more problems in this file are not told."
        found.append(Problem(file, 1, 1, "", message, "Mend the first ones."))
    return found


def path_text(path: tuple[str | int, ...]) -> str:
    """`("do", 2, "nb")` → `do[2].nb`; a key that goes on for ever is cut short."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{short(part)}" if text else short(part)
    return text


def our_fault(file: str, error: BaseException, rule: str = "load") -> Problem:
    """What no rule foresaw: the file that was being read, and where the program gave up."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f", {Path(frame.filename).name}:{frame.lineno}" for frame in last)
    message = f"the program gave up here ({type(error).__name__}: {short(error)}{where})."
    advice = "This is a fault of the program, not of your text: please report it with this line."
    return Problem(file, 1, 1, "", message, advice, rule)
