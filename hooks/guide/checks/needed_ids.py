"""What the pages are built around is there."""

from __future__ import annotations

from collections.abc import Iterator

from guide import needed
from guide.model.kinds import HIDEABLE
from guide.model.places import Country
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "needed-ids"
WHY = "Some pages and links are made for one record, slot or fact; without it they could not be made at all."
BACK = "Bring it back: pages of the site are made from it."


def check(content: Content) -> Iterator[Problem]:
    """Records, slots and facts that guide/needed.py names and data/ does not hold."""
    for name, folder in needed.RECORDS.items():
        hidden = folder in HIDEABLE and name in content.hidden  # its pages then are not made
        if name not in getattr(content, folder) and name not in content.broken_ids and not hidden:
            yield Problem(f"data/{folder}/{name}.yml", 1, 1, "", "this record is missing.", BACK, NAME)
    for name in needed.SLOTS:
        if name not in content.organisation.slots:
            message, advice = f"the slot `{name}` is missing.", "Bring it back; leave it empty until you know what to write."
            yield content.wholes["organisation"].problem(("slots",), message, advice, NAME)
    for country, origin in content.records():
        if isinstance(country, Country):
            for name in set(needed.FACTS) - {fact.id for fact in country.facts}:
                yield origin.problem(("facts",), f"the entry `{name}` is missing.", BACK, NAME)
