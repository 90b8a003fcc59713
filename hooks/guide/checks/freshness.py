"""Facts of a country are checked once a year."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.read.content import Content
from guide.read.problems import Problem

NAME = "freshness"
WHY = "Numbers and law change; an old date says that nobody has looked."
MAX_AGE = timedelta(days=365)


def check(content: Content, today: date | None = None) -> Iterator[Problem]:
    """A warning for every fact checked more than twelve months ago."""
    today = today or date.today()
    for record, origin in content.records():
        for i, fact in enumerate(getattr(record, "facts", None) or []):
            checked = getattr(fact, "checked_on", None)
            if checked and today - checked > MAX_AGE:
                advice = "Compare it with its source and set today's date."
                yield origin.problem(("facts", i, "checked_on"), f"checked on {checked}.", advice, NAME, warning=True)
