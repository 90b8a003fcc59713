"""Situations: what has just happened, and what to say."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Moment, Named, PeopleSay, Phrase, Text, YesNo


class SituationGroup(StrEnum):
    """What kind of situation it is; the pages follow this order."""

    DANGER = "danger"
    HEATED = "heated"
    STUCK = "stuck"
    LOW = "low"
    RIGHTS = "rights"
    AROUND = "around"
    US = "us"
    TEAM = "team"


class Door(StrEnum):
    """The page for emergencies that comes before any sentence."""

    DANGER = "danger"
    HAPPENED = "happened"
    SELF_HARM = "self-harm"
    HIT = "hit"


class Situation(Named):
    """Something that happens, in the reader's words, with three sentences for it. Its page fits the screen of a phone."""

    group: SituationGroup
    title: Text = Field(description="What happens, as a short sentence.")
    moments: list[Moment] = Field(min_length=1, description="Where it happens.")
    door: Door | None = Field(default=None, description="Where someone may be in danger or has been hit: what comes first.")
    people_say: PeopleSay
    say: list[Phrase] = Field(min_length=3, max_length=3, description="The three best sentences, the first one first.")
    avoid: Text = Field(description="The one thing not to do.")
    see: list[Id] = Field(min_length=1, description="Where to go on, the most helpful first.")
    ours: YesNo = Field(default=False, description="true when the sentences are the site's own and no source's.")
    sources: list[Id] = Field(default=[], description="Inventory ids it is written from.")
