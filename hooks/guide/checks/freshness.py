"""Facts of a country are read again once a year, and none claims a reading it never had."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.meaning import places
from guide.model.places import Country
from guide.read.content import Content, Origin
from guide.read.located import DataPath
from guide.read.problems import Problem

NAME = "freshness"
WHY = "Numbers and law change; an old date says that nobody has looked, and no date must never read as checked."
MAX_AGE = timedelta(days=365)


def check(content: Content) -> Iterator[Problem]:
    """Warns of facts read over twelve months ago, where their country is shown, and of days still to come; what nobody
    read has to be confirmed.
    """
    shown = places.countries(content)
    for record, origin in content.records():
        for i, fact in enumerate(record.facts if isinstance(record, Country) else ()):
            path = ("facts", i, "checked_on")
            if fact.checked_on is None:
                if not fact.confirm:
                    advice = "Set `checked_on` once somebody has read the source, or `confirm: true`."
                    yield origin.problem(("facts", i), "nobody has read the source of this fact.", advice, NAME)
                continue
            if record in shown and content.today - fact.checked_on > MAX_AGE:
                advice = "Compare it with its source and set today's date."
                yield origin.problem(path, f"checked on {fact.checked_on}.", advice, NAME, warning=True)
            yield from _not_yet(content, origin, path, fact.checked_on)
    yield from _not_yet(content, content.wholes["organisation"], ("updated_on",), content.organisation.updated_on)


def _not_yet(content: Content, origin: Origin, path: DataPath, day: date) -> Iterator[Problem]:
    if day > content.today:
        yield origin.problem(path, f"{day} is still to come.", "Write the day on which it was done.", NAME, warning=True)
