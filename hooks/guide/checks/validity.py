"""A fact that holds for a time is mended before that time is over."""

from collections.abc import Iterator
from datetime import timedelta

from guide.model.places import Country
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "validity"
WHY = "A number or rule that has run out sends a reader to the wrong place; a release may not carry one."
NOTICE = timedelta(days=60)


def check(content: Content) -> Iterator[Problem]:
    """A warning from 60 days before a fact runs out; once it has, a fault in a release."""
    for record, origin in content.records():
        for i, fact in enumerate(record.facts if isinstance(record, Country) else ()):
            first, last = fact.valid_from, fact.valid_until
            place = ("facts", i, "valid_until")
            if first and last and last < first:
                yield origin.problem(place, f"it ends on {last}, before it begins.", "Correct one of the two dates.", NAME)
            elif last and last < content.today:
                advice = "Find out what holds now, and mend the fact; a release is not made with it."
                yield origin.problem(place, f"this fact held until {last}.", advice, NAME, warning=not content.release)
            elif last and last - content.today <= NOTICE:
                advice = "Find out what holds after that, and mend the fact in time."
                yield origin.problem(place, f"this fact holds until {last}.", advice, NAME, warning=True)
