"""What is bound to a country."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from guide.model.base import Day, Id, Named, Text, Words, YesNo, told
from guide.model.reach import Phone


class CountryId(StrEnum):
    """Countries; never chosen by language."""

    DK = "dk"
    NO = "no"


class FactKind(StrEnum):
    """What kind of fact a country entry is."""

    # In the order in which a page shows them.
    NUMBER = "number"
    MAY = "may"  # what somebody may do, and may not: on a page of its own
    AFTER = "after"  # what is reported, and what money there is, when something has happened
    RIGHTS = "rights"  # of the citizen, and how far they may be limited
    DUTY = "duty"  # of everyone who works there
    INSTITUTION = "institution"
    PREVENTION = "prevention"  # rules that hold before anything happens


class Setting(StrEnum):
    """Where one asks what one may do; those that many ask for stand first."""

    TALK = "talk"
    SAFETY = "safety"
    CARE = "care"


class Fact(Named):
    """A number, rule or institution of one country. The same id in both countries plays the same part.

    Facts of one country that hold in different areas share an id too: all of them are shown.
    """

    id: Id = Field(description="The part it plays, such as emergency-police.")
    kind: FactKind
    setting: Setting | None = Field(default=None, description="Of what one may do: the heading below which it stands.")
    title: Text
    short: Text | None = Field(default=None, description="Who answers there, in one word.")
    number: Phone | None = Field(default=None, description="A telephone number, in quotes.")
    text: Text = Field(description="When to use it or what it says, shortly; a blank line starts a new paragraph.")
    who: Text | None = Field(default=None, description="Who has to act.")
    deadline: Text | None = Field(default=None, description="How much time there is.")
    exception: Text | None = Field(
        default=None, description="When the deadline is another, and for whom: for those who keep it."
    )
    missed: Text | None = Field(default=None, description="What to do when it was not done, or not in time.")
    area: Text | None = Field(default=None, description="Set when it holds only in one part of the country.")
    source: Text = Field(description="Who says so. Names in the other language as [name](lang:da) or [name](lang:nb).")
    address: Words | None = Field(default=None, description="Where it was read.")
    checked_on: Day | None = Field(
        default=None, description="When somebody last read the source, as YYYY-MM-DD. Left out: nobody has (`confirm: true`)."
    )
    valid_from: Day | None = Field(default=None, description="The first day it holds, where that is known.")
    valid_until: Day | None = Field(default=None, description="The last day it holds, for readers; `make check` warns first.")
    confirm: YesNo = Field(default=False, description="true until the adopting organisation has confirmed it.")

    @model_validator(mode="after")
    def _a_number_has_its_digits(self) -> Fact:
        if self.kind == FactKind.NUMBER and self.number is None:
            advice = "Add the line `number:` with the digits in quotes."
            raise told(self.id, "a fact of kind 'number' needs its number.", advice)
        return self


class Country(Named):
    """The profile of one country."""

    id: CountryId
    name: Text
    facts: list[Fact]
    not_here: dict[Id, Words] = Field(default={}, description="Facts only the other country has, each with the reason.")
