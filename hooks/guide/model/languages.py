"""The languages of the site, equals in everything: the one table. CONTRIBUTING says how to add one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """A language, by the code that stands in addresses and in `lang`."""

    DA = "da"
    NB = "nb"


@dataclass(frozen=True)
class Language:
    """What differs from language to language and is no text of data/."""

    name: str  # as its own readers call it
    english: str  # in messages for those who edit
    dictionary: str  # of Hunspell
    alphabet: str  # in the order of its dictionaries
    quotes: tuple[str, str]  # that open and close what is said
    country: str  # that stands first where the organisation has named none


LATIN = "abcdefghijklmnopqrstuvwxyz"
LANGUAGES = {
    Lang.DA: Language("Dansk", "Danish", "da_DK", f"{LATIN}æøå", ("»", "«"), "dk"),
    Lang.NB: Language("Norsk bokmål", "Norwegian", "nb_NO", f"{LATIN}æøå", ("«", "»"), "no"),
}


def others(lang: str) -> list[Lang]:
    """Every language but this one."""
    return [each for each in Lang if each != lang]
