"""The parts every record is built from: bilingual text, points, phrases and sections."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints, create_model
from pydantic_core import PydanticCustomError

from guide.model.languages import LANGUAGES


class Hideable:
    """Marks the id of a record that an organisation may hide."""


Words = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=5000)]
Id = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
RecordId = Annotated[Id, Hideable()]  # of a record that an organisation may hide: it is then taken out of the list it stands in
YesNo = Annotated[bool, Strict()]
SourceIds = Annotated[
    list[Id],
    Field(min_length=1, description="Inventory ids (see data/sources.yml) that this text is written from."),
]
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEARS = range(1900, 2100)  # what lies beyond is a slip of the hand


def told(given: object, message: str, advice: str) -> PydanticCustomError:
    """An error with words of its own; `{given}` in `message` stands for the value."""
    return PydanticCustomError("told", "{message}", {"given": str(given), "message": message, "advice": advice})


def _day(given: object) -> date:
    """A day, also where it stands in quotes; never a number of seconds, as pydantic would have it."""
    day = given
    if isinstance(given, str) and ISO_DAY.fullmatch(given):
        with suppress(ValueError):  # no such day
            day = date.fromisoformat(given)
    if isinstance(day, date) and day.year in YEARS:
        return day
    if isinstance(day, date):
        raise told(f"{day.year:04}", "a date in the year {given} cannot be meant.", "Write it as YYYY-MM-DD.")
    message = "nothing is written here." if given is None else "'{given}' is not a date."
    raise told(given, message, "Write it as YYYY-MM-DD.")


Day = Annotated[date, BeforeValidator(_day)]


class Place(StrEnum):
    """Where a text holds. `nav` marks facts about the Norwegian labour and welfare service."""

    DENMARK = "denmark"
    COPENHAGEN = "copenhagen"
    NORWAY = "norway"
    NAV = "nav"


class Who(StrEnum):
    """Whom a text is for."""

    LEADER = "leader"
    EMPLOYEE = "employee"
    BOTH = "both"


class Moment(StrEnum):
    """Where the reader stands when a phrase or a tool is needed."""

    PHONE = "phone"
    COUNTER = "counter"
    WRITING = "writing"
    MEETING = "meeting"
    TEAM = "team"
    AFTER = "after"


class Record(BaseModel):
    """Base of everything read from data/: unknown keys are refused."""

    # What holds a record to its model is built by who reads data/: a process that is left what was read never needs it.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def in_language(record: Record, lang: str) -> str:
    """What stands under the key of a language. Raises KeyError where `lang` is none."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    words: str = getattr(record, lang)
    return words


class Named(Record):
    """A record with an id of its own."""

    id: Id


if TYPE_CHECKING:

    class InEveryLanguage(Record):
        """Words in every language of the site, one key a language."""

        def __init__(self, **given: Any) -> None: ...

else:  # made from the table of languages, so that a new one needs no line here
    InEveryLanguage = create_model(
        "InEveryLanguage",
        __base__=Record,
        **{lang.value: (Words, Field(description=f"{language.english}.")) for lang, language in LANGUAGES.items()},
    )


class Text(InEveryLanguage):
    """The same message in every language, each written from the meaning. Inline Markdown; links as [words](ref:id) or
    [words](term:id); words of another language, such as titles and names, as [words](lang:da).
    """

    same: YesNo = Field(default=False, description="true when the languages really share the wording (names, titles).")
    ours: YesNo = Field(default=False, description="true when this, or a sentence of it, is the site's own and no source's.")

    def __getitem__(self, lang: str) -> str:
        """The text in one language; templates that ask for an attribute by name get a KeyError and then the attribute."""
        return in_language(self, lang)


if TYPE_CHECKING:

    class PeopleSay(Record):
        """What readers would type when they look for this, in every language."""

        def __getitem__(self, lang: str) -> list[str]:
            """The lines of one language."""

else:
    PeopleSay = create_model(
        "PeopleSay",
        __base__=Record,
        __doc__="What readers would type when they look for this, in small everyday words; not shown as advice.",
        **{lang.value: (list[Words], Field(min_length=3, max_length=6)) for lang in LANGUAGES},
    )
    PeopleSay.__getitem__ = in_language


class Phrase(Text):
    """Something to say or write, set apart as speech."""

    when: Text | None = Field(
        default=None, description="What the citizen says or does, what has just happened, or to whom it is said."
    )
    moments: list[Moment] = Field(min_length=1, description="Where the phrase fits.")
    situations: list[RecordId] = Field(default=[], description="Records of data/situations/ in which it helps.")
    again: YesNo = Field(
        default=False, description="true when a page of these says nearly the same: not shown there, nor in the list of all."
    )


class Point(Text):
    """One thing to do, avoid, notice, know or ask."""

    say: list[Phrase] = Field(default=[], description="Phrases that go with just this point.")
    points: list[Text] = Field(default=[], description="Sub-points; one level only.")
    only_in: Place | None = Field(default=None, description="Set when the point holds only there.")
    cite: list[Words] = Field(default=[], description="Literature the source names for it, such as 'Eide & Eide 2016, s. 17'.")
    see: list[RecordId] = Field(default=[], description="Records that help further.")
    sources: list[Id] = Field(default=[], description="Inventory ids, where they differ from the record's.")


class SectionKind(StrEnum):
    """What a section does for the reader; it decides heading and look."""

    TEXT = "text"
    STEPS = "steps"
    DO = "do"
    SAY = "say"
    AVOID = "avoid"
    NOTICE = "notice"
    ASK = "ask"
    KNOW = "know"
    EXAMPLE = "example"
    TICK = "tick"
    STUDY = "study"


class Section(Record):
    """A titled block of a record. `steps` numbers its points, `tick` gives them boxes, `say` shows phrases. `study` is what
    books and studies say, with who, when and how: it comes last, and folded.
    """

    kind: SectionKind = Field(description="What the section does for the reader.")
    title: Text | None = Field(default=None, description="Heading; left out, the kind's own heading is used.")
    text: Text | None = Field(default=None, description="A few sentences; a blank line starts a new paragraph.")
    points: list[Point] = []
    say: list[Phrase] = []
    facts: list[Id] = Field(default=[], description="Entries of data/countries/*.yml to show here, labelled by country.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml to show here.")
    only_in: Place | None = Field(default=None, description="Set when the section holds only there.")
    ours: YesNo = Field(default=False, description="true when this is the site's own judgement, not a source's.")
    after_parts: YesNo = Field(default=False, description="true when it stands after the parts of its page, as reasons do.")
    cite: list[Words] = Field(default=[], description="Literature the source names for it.")
    see: list[RecordId] = Field(default=[], description="Records that help further.")
    sources: list[Id] = Field(default=[], description="Inventory ids, where they differ from the record's.")
