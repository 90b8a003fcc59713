"""Small lists: glossary, interface words, reading, links, and where the facts come from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Discriminator, Field, Tag, create_model

from guide.model.base import Id, InEveryLanguage, Named, Place, Record, RecordId, SourceIds, Text, Words, YesNo, in_language
from guide.model.languages import LANGUAGES, Lang
from guide.model.reach import WebAddress

if TYPE_CHECKING:

    class AlsoInEveryLanguage(Record):
        """Further words in every language of the site, one key a language."""

else:
    AlsoInEveryLanguage = create_model(
        "AlsoInEveryLanguage",
        __base__=Record,
        **{
            f"also_{lang}": (list[Words], Field(default=[], description=f"Other {language.english} words, for the search."))
            for lang, language in LANGUAGES.items()
        },
    )


class Term(AlsoInEveryLanguage, InEveryLanguage, Named):
    """A term in every language. Words of the glossary are explained in the text and searched across languages."""

    explain: Text | None = Field(default=None, description="What it means in its own language and country.")
    note: Text | None = Field(default=None, description="What readers of the other language may mistake; for the glossary.")
    see: list[RecordId] = Field(default=[], description="The record that acts on it.")
    of_a_country: YesNo = Field(
        default=False,
        description="true for an institution or office: where a country is chosen, only its own word is shown.",
    )
    false_friend: YesNo = Field(default=False, description="true when the other language reads the word differently.")

    def __getitem__(self, lang: str) -> str:
        """The term in one language."""
        return in_language(self, lang)

    def words(self, languages: Iterable[Lang]) -> tuple[str, ...]:
        """The term in each of these languages, then the other words for it."""
        chosen = list(languages)
        also = (word for lang in chosen for word in getattr(self, f"also_{lang}"))
        return (*(self[lang] for lang in chosen), *also)


class Reading(Named):
    """A book, article or guide to read."""

    written_in: ClassVar[str] = "da"  # all that are named are; one in another language makes this a field

    id: Id
    title: Words = Field(description="The title as published.")
    authors: Words
    published: Words = Field(description="Publisher, year, edition.")
    about: Text = Field(description="What it gives the reader.")
    only_in: Place | None = None
    sources: SourceIds


class Link(Named):
    """Something on the web or an intranet that a source points to. No address is invented."""

    id: Id
    title: Text
    about: Text = Field(description="What one finds there.")
    address: WebAddress | None = Field(default=None, description="Only an address that the source itself gives.")
    slot: Id | None = Field(default=None, description="Slot of data/organisation.yml that takes its place elsewhere.")
    only_in: Place | None = None
    sources: SourceIds


class Seed(Record):
    """One of the five source texts."""

    title: Text = Field(description="Its title; one in the other language is marked as such.")
    about: Text = Field(description="What it is, who made it, when; what is not stated is said to be so.")


class SourceItem(Record):
    """One inventory item: in which source it stands, and where."""

    seed: Id
    place: Text = Field(description="Readable place: chapter, card or slide.")


class Sources(Record):
    """The sources, and the place of every inventory item."""

    seeds: dict[Id, Seed]
    items: dict[Id, SourceItem]


ONE, MANY = "(one)", "(many)"  # no message shows these
Interface = dict[  # what each file of data/ui/ holds: words of the interface by key, and lists of them
    Id,
    Annotated[
        Annotated[Text, Tag(ONE)] | Annotated[list[Text], Field(min_length=1), Tag(MANY)],
        Discriminator(lambda given: MANY if isinstance(given, list) else ONE),
    ],
]
