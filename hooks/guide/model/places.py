"""What is bound to a country or to the organisation that uses the site."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from guide.model.base import Day, Id, Named, Place, Record, Text, Words, YesNo, told
from guide.model.languages import Lang
from guide.model.reach import Colour, Email, LogoFile, Phone, SiteAddress, WebAddress

LONGEST_SHORT_NAME = 18  # characters: the top of a page holds them on a phone


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
    """A number, rule or institution of one country. The same id in both countries plays the same part.

    Facts of one country that hold in different areas share an id too: all of them are shown.
    """

    id: Id = Field(description="The part it plays, such as emergency-police.")
    kind: FactKind
    title: Text
    short: Text | None = Field(default=None, description="Who answers there, in one word.")
    number: Phone | None = Field(default=None, description="A telephone number, in quotes.")
    text: Text = Field(description="When to use it or what it says, in one to four sentences.")
    who: Text | None = Field(default=None, description="Who has to act.")
    deadline: Text | None = Field(default=None, description="How much time there is.")
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


class MessageLang(StrEnum):
    """In which language whoever edits is spoken to."""

    DA = "da"
    NB = "nb"
    EN = "en"


class Slot(Record):
    """What the adopting organisation fills in for one need. Left empty, the page says so plainly."""

    label: Text = Field(description="What the reader sees as the name of this slot.")
    explain: Text = Field(description="What belongs here, for the one who fills it in.")
    value: Text | None = Field(
        default=None,
        examples=[{"da": "Ring til vagtlederen.", "nb": "Ring vaktlederen."}],
        description="Your own wording: who, where, how. Leave empty until you know.",
    )
    phone: Phone | None = Field(
        default=None, examples=["12 34 56 78"], description="A telephone number, in quotes: digits, spaces, + ( ) -."
    )
    email: Email | None = Field(
        default=None,
        examples=["name@organisation.example"],
        description="An e-mail address, such as name@organisation.example.",
    )
    address: WebAddress | None = Field(
        default=None, examples=["https://intranet.example/alarm"], description="A web address: https://… or mailto:…"
    )

    @property
    def filled(self) -> bool:
        """True when anything was filled in."""
        return any((self.value, self.phone, self.email, self.address))


class Organisation(Record):
    """The organisation that uses the site. Ships empty."""

    name: Words | None = Field(
        default=None,
        examples=["Solby Kommune"],
        description="Name of the organisation, in full: on paper and where your numbers stand.",
    )
    short_name: Words | None = Field(
        default=None,
        max_length=LONGEST_SHORT_NAME,
        examples=["Solby"],
        description=f"What you call yourselves, in at most {LONGEST_SHORT_NAME} characters: at the top of every page, below "
        "the name of the site. Left out: the name, where it is as short.",
    )
    logo: LogoFile | None = Field(
        default=None,
        examples=["logo.svg"],
        description="The name of a file beside this one, an SVG or PNG: it takes the place of the small staircase at the top "
        "of every page, and stands on paper. Without script and without anything from elsewhere; at most 30 KB.",
    )
    accent: Colour | None = Field(
        default=None,
        examples=["#17506a"],
        description="The colour of links and buttons. Text in it must be read on every ground of the site, and it may not be a "
        "colour of the three steps; if it will not do, `make check` names the nearest one that does.",
    )
    accent_dark: Colour | None = Field(
        default=None,
        examples=["#93cbe0"],
        description="The same for readers whose screen is dark. Left out: `accent`, as light as it has to be.",
    )
    country: CountryId | None = Field(
        default=None,
        examples=["dk"],
        description="'dk' or 'no', in quotes: whose numbers, law and institutions hold. Empty shows both countries.",
    )
    site_address: SiteAddress | None = Field(
        default=None,
        examples=["https://intranet.example/trappen/"],
        description="Where the site will stand, such as https://intranet.example/trappen/. Codes on paper and links shown "
        "elsewhere need it.",
    )
    listed: YesNo = Field(
        default=True,
        examples=[False],
        description="false keeps the site out of search engines, as an intranet wants it: each page asks not to be listed.",
    )
    updated_on: Day = Field(examples=["2026-11-21"], description="When the texts of the site were last changed.")
    announcement: Text | None = Field(
        default=None,
        examples=[{"da": "Alarmen bliver prøvet på fredag klokken 10.", "nb": "Alarmen blir prøvd på fredag klokka 10."}],
        description="One sentence at the top of every page, such as a new number. Empty: no line.",
    )
    comments_to: Email | None = Field(
        default=None,
        examples=["trappen@solby.example"],
        description="Who gets comments on a page by e-mail. Empty: nobody is named.",
    )
    languages: list[Lang] = Field(
        default=list(Lang),
        min_length=1,
        examples=[["da"]],
        description="The languages that are shown. With one, texts of data/local/ need only that one.",
    )
    places: list[Place] = Field(
        default=[],
        examples=[["copenhagen"]],
        description="With a country set: what else holds at your place, 'copenhagen' or 'nav'; left out, it is not shown.",
    )
    messages: MessageLang | None = Field(
        default=None,
        examples=["da"],
        description="The language of what `make check`, `make serve` and the editing page say: da, nb or en.",
    )
    examples: YesNo = Field(
        default=False,
        examples=[True],
        description="With a country set: true also shows what holds only in another place of your country, such as "
        "'copenhagen', each marked as an example from there.",
    )
    hide: list[Id] = Field(
        default=[],
        examples=[["relation", "card-010"]],
        description="Records, or whole folders such as 'phone', that readers do not get.",
    )
    example: YesNo = Field(
        default=False, examples=[True], description="true in an invented example; every safety block then says so."
    )
    slots: dict[Id, Slot] = Field(description="What only you can fill in: whom to call, where to register, who decides.")
