"""Facts of a country are checked once a year."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.model.places import Country
from guide.read.content import Content, Origin
from guide.read.problems import Problem
from guide.read.yaml_file import DataPath

NAME = "freshness"
WHY = "Numbers and law change; an old date says that nobody has looked."
MAX_AGE = timedelta(days=365)


def check(content: Content) -> Iterator[Problem]:
    """A warning for every fact checked more than twelve months ago, and for every day that is still to come."""
    for record, origin in content.records():
        for i, fact in enumerate(record.facts if isinstance(record, Country) else ()):
            path = ("facts", i, "checked_on")
            if content.today - fact.checked_on > MAX_AGE:
                advice = "Compare it with its source and set today's date."
                yield origin.problem(path, f"checked on {fact.checked_on}.", advice, NAME, warning=True)
            yield from _not_yet(content, origin, path, fact.checked_on)
    yield from _not_yet(content, content.wholes["organisation"], ("updated_on",), content.organisation.updated_on)


def _not_yet(content: Content, origin: Origin, path: DataPath, day: date) -> Iterator[Problem]:
    if day > content.today:
        yield origin.problem(path, f"{day} is still to come.", "Write the day on which it was done.", NAME, warning=True)
