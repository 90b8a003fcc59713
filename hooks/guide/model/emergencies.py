"""What to do now, on one screen, and what a leader does when someone was hit."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Named, PeopleSay, RecordId, Text


class Line(Text):
    """One line of an emergency page."""

    facts: list[Id] = Field(default=[], description="Numbers of data/countries/*.yml that end the line.")


class Emergency(Named):
    """A page for shaking hands: one screen of a phone with five lines and one number to call."""

    title: Text = Field(description="What the reader would say, in a few words.")
    summary: Text = Field(description="Whom the page is for, in one short sentence.")
    lines: list[Line] = Field(default=[], description="Five lines, the first act first.")
    lines_of: Id | None = Field(default=None, description="Or the record whose first section holds the five lines.")
    call_when: Text | None = Field(default=None, description="A question before the number, where not everybody has to call.")
    facts: list[Id] = Field(min_length=1, description="The number to call, of data/countries/*.yml.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml that stand before the number.")
    tell: list[Id] = Field(default=[], description="Those of them whose own words are needed at once, not only their number.")
    pocket: int = Field(default=0, ge=0, le=5, strict=True, description="How many of its lines stand on the pocket card.")
    onward: list[RecordId] = Field(default=[], description="Lines of data/onward.yml: what to do next, below the five.")
    see: list[RecordId] = Field(default=[], description="Records that help further.")
    sources: list[Id] = Field(description="Inventory ids it is written from; empty when all of it is the site's own.")
    people_say: PeopleSay | None = None


class Doer(StrEnum):
    """Who acts when someone was hit."""

    LEADER = "leader"
    COLLEAGUE = "colleague"
    HIT = "hit"
    TEAM = "team"
    GROUP = "group"


class Task(Text):
    """One thing that somebody does for the one who was hit."""

    who: Doer
    deadlines: list[Id] = Field(default=[], description="Entries of data/countries/*.yml whose deadline stands with it.")
    numbers: list[Id] = Field(default=[], description="Numbers of data/countries/*.yml to call.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml to show with it.")


class Span(Named):
    """A time after an incident, and what has to be done in it."""

    title: Text
    tasks: list[Task] = Field(min_length=1)
    sources: list[Id] = Field(default=[], description="Inventory ids it is written from.")
