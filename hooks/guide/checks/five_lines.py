"""A page for emergencies has five lines."""

from collections.abc import Iterator

from guide.meaning import emergencies
from guide.model.emergencies import Emergency
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "five-lines"
WHY = "Shaking hands do not scroll: more lines do not fit the screen of a phone, and fewer leave an act out."
LINES = 5


def check(content: Content) -> Iterator[Problem]:
    """Emergency pages with more or fewer lines."""
    for page, origin in content.records():
        if not isinstance(page, Emergency) or page.lines_of in content.broken_ids:
            continue
        found = len(emergencies.lines(content, page))
        if found != LINES:
            advice = "Write five, the first act first, or name under `lines_of` a record whose first section has five points."
            path = ("lines_of",) if page.lines_of else ("lines",) if page.lines else ()
            yield origin.problem(path, f"this page has {found} lines.", advice, NAME)
