"""Guidance beside the ladder: tools, exercises, thoughts, safety, phone service, relations, themes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Moment, Named, PeopleSay, Place, RecordId, Section, Text, Who


class Guidance(Named):
    """A text on one matter. A record named in another's `parts` is shown on that page; every other has its own."""

    title: Text
    summary: Text = Field(description="What this is and when it helps, in one or two sentences.")
    who: Who = Who.BOTH
    only_in: Place | None = None
    parts: list[RecordId] = Field(default=[], description="Records of the same folder shown on this page, in order.")
    sections: list[Section] = []
    see: list[RecordId] = Field(default=[], description="Records that help further.")
    sources: list[Id] = Field(description="Inventory ids it is written from; empty when all of it is the site's own.")
    people_say: PeopleSay | None = None


class Tool(Guidance):
    """Something to use in the moment; prints on one sheet."""

    moments: list[Moment] = Field(min_length=1, description="Where it is used. The list of tools shows it below the first.")


class Menu(StrEnum):
    """The task that a page belongs to, by its key in data/ui/."""

    NOW = "now"
    SAY = "say"
    PRACTISE = "practise"
    LOOKUP = "lookup"


class OwnPage(Guidance):
    """A page of the organisation, in data/local/pages/. The hub of its task, the site map and the search lead to it."""

    menu: Menu = Field(description="The task below which it stands.")


class Exercise(Guidance):
    """Something a team does together."""

    minutes: int = Field(ge=5, le=180, strict=True, description="Time to set aside; our judgement.")
    people: Text = Field(description="Who takes part.")
    roles: Text = Field(description="Who leads and who notes; our judgement where the source is silent.")


class SafetyTime(StrEnum):
    """When a safety text is needed; the safety page follows this order."""

    NOW = "now"
    TODAY = "today"
    BEFORE = "before"
    PREPARE = "prepare"


class Safety(Guidance):
    """What to do about danger: on the safety page itself when it is needed now, else a page linked from there."""

    when: SafetyTime
