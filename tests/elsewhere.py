"""What is of another country than an organisation's, as words that may stand nowhere on its site; and what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from guide.model.languages import LANGUAGES, Lang
from guide.model.places import FactKind
from guide.read.content import Content
from guide.read.marks import plain

CREDITS = ("about/sources", "reading")  # name what the texts are written from, and what one may read
SHARED = {"medbestemmelse"}  # words that both languages have, of institutions or not
SOURCES = ("norsk studerendes opgave", "norsk studerende", "danske Vold som Udtryksform")  # as texts and rules name who said it
# What a reader calls by the words of the language, whichever country sets the rules: who has the role, where one rings, which
# language a word is of. Shown where a country is set and the other country's language as well.
OF_THE_LANGUAGE = {
    "da": ("arbejdsmiljørepræsentant", "AMR", "Trio", "lægevagten", "skadestuen", "arbejdsmiljøloven"),
    "nb": ("verneombud", "verneombudet", "leder, verneombud og tillitsvalgt", "legevakten", "fastlegen", "norsk"),
}
PLACES = {"dk": ("Danmark", "København", "Københavns"), "no": ("Norge", "NAV", "Bodø", "Oslo", "Østfold")}
# What is said of a country without its name: offices, roles, laws, money, of which the profiles hold no entry.
TOLD = {
    "dk": (
        *("AMR", "TRIO", "AES", "Arbejdstilsynet", "Ankestyrelsen", "FOA", "Livslinien", "Folketinget", "borgerrådgiveren"),
        *("skadestuen", "lægevagten", "kontanthjælp", "jobcenteret", "MitID", "e-Boks", "danske kroner", "DKK"),
        *("danske", "danskere"),  # `dansk` alone is said of a word, too
        *("retssikkerhedsloven", "serviceloven", "aktivloven", "offererstatningsloven"),
    ),
    "no": (
        *("verneombud", "verneombudet", "AMU", "BHT", "bedriftshelsetjenesten", "NOAV", "Arbeidstilsynet", "Fagforbundet"),
        *("Statsforvalteren", "Sivilombudet", "Stortinget", "Kirkens SOS", "legevakt", "legevakta", "legevakten", "fastlegen"),
        *("norsk", "norske", "nordmænd", "nordmand"),
        *("Altinn", "BankID", "Lovdata", "norske kroner", "NOK", "sosialtjenesteloven", "arbeidsmiljøloven", "offentleglova"),
    ),
}


def words_of(html: str) -> str:
    """What stands on a page for its readers; what names who said it aside."""
    shown = re.sub(r'(?s)<script.*?</script>|<span class="cite">.*?</span>|<cite>.*?</cite>:[^<]*', " ", html)
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())
    return without_sources(words)


def without_sources(words: str) -> str:
    """The words, less the names of those who said it."""
    return re.sub("|".join(map(re.escape, SOURCES)), "", words)


def forbidden(content: Content, country: str, lang: str = "") -> re.Pattern[str]:
    """Places, institutions and numbers of the other countries, as whole words, less those that this one has too.

    Where the pages are in the `lang` of another country, less what they call by the words of that language.
    """
    others = [other for other in content.countries if other != country]
    here = {word.lower() for word in (*_words(content, country), *OF_THE_LANGUAGE.get(lang, ()))} | SHARED
    there = {word for other in others for word in _words(content, other) if word.lower() not in here}
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(there, key=len, reverse=True)))


def _words(content: Content, country: str) -> Iterator[str]:
    yield from PLACES[country]
    yield from TOLD[country]
    langs = [Lang(lang) for lang, language in LANGUAGES.items() if language.country == country]
    for fact in content.countries[country].facts:
        if fact.number:
            yield fact.number
        if fact.kind == FactKind.INSTITUTION:
            yield from (plain(fact.title[lang]) for lang in langs)
    for term in content.terms.values():
        if term.of_a_country:
            yield from term.words(langs)
