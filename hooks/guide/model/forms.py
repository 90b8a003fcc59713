"""Work tools as pages: what is filled in, which gates must be open, and what is said where one is not."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from guide.model.base import Id, Named, PeopleSay, Place, Record, RecordId, Text, Words, YesNo, told


class EntryKind(StrEnum):
    """How something is filled in."""

    LINES = "lines"
    ONE = "one"
    SEVERAL = "several"
    NUMBER = "number"
    TIME = "time"
    DATE = "date"


class Drawing(StrEnum):
    """Pictures that docs/assets/work-form draws from what was filled in."""

    DAY = "day"


class Choice(Named):
    """One of several answers."""

    label: Text


class Entry(Named):
    """One thing to fill in. Its id stands in what readers keep and save: it never changes its meaning."""

    ask: Text = Field(description="What is asked; it is also the heading of the answer in the copied text.")
    help: Text | None = Field(default=None, description="A sentence of help below it; not printed.")
    kind: EntryKind = Field(default=EntryKind.LINES, description="How it is filled in.")
    lines: int = Field(default=2, ge=1, le=8, strict=True, description="Lines to write on, on the empty sheet.")
    choices: list[Choice] = Field(default=[], description="The answers of `one` and `several`.")
    usual: Words | None = Field(default=None, description="What stands there from the start: a number, or a time as 08:30.")
    least: int = Field(default=0, ge=0, le=999, strict=True, description="The smallest number.")
    most: int = Field(default=99, ge=0, le=999, strict=True, description="The largest number.")
    after: Id | None = Field(default=None, description="The entry with the date that this date comes after.")
    weeks: int = Field(default=0, ge=0, le=999, strict=True, description="The most weeks between the two; 0 for any.")
    weeks_in: Place | None = Field(default=None, description="Set when the number of weeks holds only there.")

    @model_validator(mode="after")
    def _choices_where_one_chooses(self) -> Self:
        chosen = self.kind in (EntryKind.ONE, EntryKind.SEVERAL)
        if chosen != (len(self.choices) > 1):
            message = "there is nothing to choose between." if chosen else f"'{self.kind}' has no choices."
            raise told(self.id, message, "Add two `choices` or more." if chosen else "Remove `choices`, or change the kind.")
        return self


class Gate(Named):
    """A condition asked with yes and no. Where it is not met, the form stops here and says what to do instead."""

    ask: Text = Field(description="The question that yes answers well.")
    help: Text | None = Field(default=None, description="A sentence of help below it; not printed.")
    stop: Text = Field(description="What to do where the answer is no.")


class Block(Named):
    """A titled part of the form. Blocks after one with gates are shown when all its gates are open."""

    title: Text
    text: Text | None = Field(default=None, description="A sentence or two before what is filled in.")
    entries: list[Entry] = []
    gates: list[Gate] = []
    times: int = Field(default=1, ge=1, le=12, strict=True, description="Above 1: so many cards, four to a printed sheet.")
    only_in: Place | None = Field(default=None, description="Set when the block holds only there.")
    facts: list[Id] = Field(default=[], description="Entries of data/countries/*.yml to show here; not printed.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml to show here.")
    draws: Drawing | None = Field(default=None, description="The picture drawn from what was filled in.")
    ours: YesNo = Field(default=False, description="true when this is the site's own judgement, not a source's.")
    sources: list[Id] = Field(default=[], description="Inventory ids, where they differ from the form's.")


class Form(Named):
    """A work tool as a page that is filled in, printed on one sheet and copied as text. Nothing of it leaves the page."""

    title: Text
    summary: Text = Field(description="What the form is for, in one or two sentences.")
    number: int = Field(ge=1, strict=True, description="Its place in the list of forms.")
    helps: list[RecordId] = Field(min_length=1, description="Records on whose page a link to the form stands.")
    blocks: list[Block] = Field(min_length=1)
    see: list[RecordId] = Field(default=[], description="Records that help further.")
    sources: list[Id] = Field(description="Inventory ids it is written from; empty when all of it is the site's own.")
    people_say: PeopleSay | None = None


class Needs(Record):
    """What a drawing asks for, by the ids of entries."""

    times: frozenset[str]
    numbers: frozenset[str]


DRAWN = {
    Drawing.DAY: Needs(
        times=frozenset({"from", "until"}),
        numbers=frozenset({"people", "phone", "desk", "shift", "cases", "pause", "lunch"}),
    ),
}
