"""What to do besides talking: short lines that many situations share."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Named, Text


class OnwardKind(StrEnum):
    """What a line is about; pages follow this order, but injuries, or what is done ahead, come first where named first."""

    ACT = "act"
    DISASTER = "disaster"
    HURT = "hurt"
    UNHARMED = "unharmed"
    AHEAD = "ahead"
    END = "end"
    LATER = "later"
    TELL = "tell"
    NOTE = "note"
    CARE = "care"
    LEAD = "lead"
    LAW = "law"


class Onward(Named):
    """One thing to do next, to tell, to write down or to know. Written once, shown with every situation that names it."""

    kind: OnwardKind
    when: Text | None = Field(
        default=None, description="The case it is for, in a few words: stands in bold before it, so that the reader finds it."
    )
    text: Text = Field(description="At most three short orders; {n} is where its numbers stand.")
    points: list[Text] = Field(
        default=[], max_length=7, description="What the words before it count up, such as signs: one a line."
    )
    numbers: list[Id] = Field(default=[], description="Numbers of data/countries/*.yml: in the gap {n}, or at the end.")
    facts: list[Id] = Field(default=[], description="Entries of data/countries/*.yml to read on in, as a link.")
    deadlines: list[Id] = Field(default=[], description="Entries of data/countries/*.yml whose deadline stands with the link.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml to show with it.")
