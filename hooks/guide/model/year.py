"""A year of ten minutes: short practices for a team, twelve of them proposed, the others to swap in."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Named, Text

TIMES = 12  # of a year
LINES = 3


class Practice(StrEnum):
    """What a team does in its ten minutes."""

    CARD = "card"
    CONVERSATION = "conversation"
    SENTENCES = "sentences"
    EXERCISE = "exercise"
    PLAN = "plan"
    DRILL = "drill"


class Ten(Named):
    """Ten minutes in which a team practises one thing."""

    what: Practice = Field(description="Its kind; one is swapped for another of the same.")
    place: int | None = Field(default=None, ge=1, le=TIMES, strict=True, description="Its place in the year that is proposed.")
    title: Text | None = Field(default=None, description="Left out, that of the page it leads to.")
    minutes: int = Field(ge=5, le=15, strict=True)
    see: Id = Field(description="The record it is done with.")
    do: list[Text] = Field(
        default=[],
        max_length=LINES,
        description="What to do, in three lines. Left out, those of its kind in data/ui/year.yml, where there are any.",
    )
