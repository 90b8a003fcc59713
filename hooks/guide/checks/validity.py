"""A fact that holds for a time is mended before that time is over."""

from collections.abc import Iterator
from datetime import timedelta

from guide.meaning import places
from guide.model.places import Country
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "validity"
WHY = "A number or rule that has run out sends a reader to the wrong place; a release may not carry one."
NOTICE = timedelta(days=60)
DO = (
    "The same as before: write the new last day here, or remove the line. Something else: correct `number` and the texts. "
    "In both cases set `checked_on` to the day on which you looked."
)


def check(content: Content) -> Iterator[Problem]:
    """A warning from 60 days before a fact of a country that is shown runs out; once it has, a fault in a release."""
    shown = places.countries(content)
    for record, origin in content.records():
        for i, fact in enumerate(record.facts if isinstance(record, Country) else ()):
            first, last, name = fact.valid_from, fact.valid_until, fact.number or fact.id
            place, where = ("facts", i, "valid_until"), fact.address or "`source`"
            if first and last and last < first:
                yield origin.problem(place, f"it ends on {last}, before it begins.", "Correct one of the two dates.", NAME)
            elif record not in shown:
                continue
            elif last and last < content.today:
                advice = f"Look up what holds now ({where}): no release is made before this is mended. {DO}"
                yield origin.problem(place, f"{name} held until {last}.", advice, NAME, warning=not content.release)
            elif last and last - content.today <= NOTICE:
                advice = f"Look up what holds after that day ({where}): then, no release is made before this is mended. {DO}"
                yield origin.problem(place, f"{name} holds until {last}.", advice, NAME, warning=True)
