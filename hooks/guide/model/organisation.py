"""Who uses the site: what an organisation says of itself, and what only it can fill in."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Day, Id, Place, Record, Text, Words, YesNo
from guide.model.languages import Lang
from guide.model.places import CountryId
from guide.model.reach import Colour, Email, LogoFile, Phone, SiteAddress, WebAddress

LONGEST_SHORT_NAME = 18  # characters: the top of a page holds them on a phone


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
        max_length=100,
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
        examples=[{"da": "Alarmen bliver prøvet på fredag klokken ti.", "nb": "Alarmen blir prøvd på fredag klokka ti."}],
        description="One sentence at the top of every page, such as a new number; at most 200 characters. Empty: no line.",
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
