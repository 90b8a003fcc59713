"""From the folder data/ to checked content."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from guide import checks
from guide.read.content import Content
from guide.read.load import REQUIRED, load
from guide.read.problems import DataError, Problem


def problems_of(data: Path) -> tuple[Content, list[Problem]]:
    """Loads and checks the folder `data`: the content and every problem, faults of reading first if they stop the checks."""
    content, problems = load(data)
    if all(name in content.wholes for name in REQUIRED):
        problems = [*problems, *checks.run(content)]
    return content, sorted(problems)


@cache
def content_of(data: Path) -> Content:
    """The content of the folder `data`. Raises DataError with every problem (warnings aside)."""
    content, problems = problems_of(data)
    faults = [problem for problem in problems if not problem.warning]
    if faults:
        raise DataError(faults)
    return content
