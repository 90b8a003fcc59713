"""From the folder data/ to checked content."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from guide import checks
from guide.read.content import Content
from guide.read.load import REQUIRED, load
from guide.read.problems import DataError, Problem, in_order


def problems_of(data: Path, today: date | None = None, release: bool = False) -> tuple[Content, list[Problem]]:
    """Loads and checks the folder `data`: the content and every problem, causes first. Never raises, whatever lies there.

    `today` is the day on which the content is judged: an old fact is only old on some day. A `release` may hold no fact
    that has run out.
    """
    content, problems = load(data, today)
    content.release = release
    if not content.unread and all(name in content.wholes for name in REQUIRED):
        problems = [*problems, *checks.run(content)]
    return content, in_order(problems)


@cache
def content_of(data: Path) -> Content:
    """The content of the folder `data`. Raises DataError with every problem (warnings aside)."""
    content, problems = problems_of(data)
    faults = [problem for problem in problems if not problem.warning]
    if faults:
        raise DataError(faults)
    return content
