"""What is bound to a country or to the organisation that uses the site."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Named, Record, Text, Words


class CountryId(StrEnum):
    """Countries; never chosen by language."""

    DK = "dk"
    NO = "no"


class FactKind(StrEnum):
    """What kind of fact a country entry is."""

    NUMBER = "number"
    LAW = "law"
    INSTITUTION = "institution"


class Fact(Named):
    """A number, rule or institution of one country. The same id in both countries plays the same part."""

    id: Id = Field(description="The part it plays, such as emergency-police.")
    kind: FactKind
    title: Text
    number: Words | None = Field(default=None, description="A telephone number, in quotes.")
    text: Text = Field(description="When to use it or what it says, in one to three sentences.")
    area: Words | None = Field(default=None, description="Set when it holds only in one part of the country.")
    source: Words = Field(description="Who says so.")
    address: Words | None = Field(default=None, description="Where it was read.")
    checked_on: date = Field(description="When it was last compared with the source, as YYYY-MM-DD.")
    confirm: bool = Field(default=False, description="true until the adopting organisation has confirmed it.")


class Country(Named):
    """The profile of one country."""

    id: CountryId
    name: Text
    facts: list[Fact]


class Slot(Record):
    """What the adopting organisation fills in for one need. Left empty, the page says so plainly."""

    label: Text = Field(description="What the reader sees as the name of this slot.")
    explain: Text = Field(description="What belongs here, for the one who fills it in.")
    value: Text | None = Field(default=None, description="Your own wording: who, where, how. Leave empty until you know.")
    phone: Words | None = Field(default=None, description="A telephone number, in quotes.")
    email: Words | None = Field(default=None, description="An e-mail address.")
    address: Words | None = Field(default=None, description="A web address on your intranet.")

    @property
    def filled(self) -> bool:
        """True when anything was filled in."""
        return any((self.value, self.phone, self.email, self.address))


class Organisation(Record):
    """The organisation that uses the site. Ships empty."""

    name: Words | None = Field(default=None, description="Name of the organisation.")
    country: CountryId | None = Field(default=None, description="'dk' or 'no', in quotes; empty shows both countries.")
    site_address: Words | None = Field(
        default=None, description="Where the site will stand, such as https://intranet.example/trappen/."
    )
    updated_on: date = Field(description="When the texts of the site were last changed.")
    example: bool = Field(default=False, description="true in an invented example; every safety block then says so.")
    slots: dict[Id, Slot]
