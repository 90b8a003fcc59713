"""What somebody in need meets first: five lines, and numbers without doubles."""

from __future__ import annotations

from dataclasses import dataclass

from guide.meaning import places
from guide.model.base import Text
from guide.model.emergencies import Emergency
from guide.model.places import Country, Fact
from guide.read.content import Content


@dataclass(frozen=True)
class Call:
    """A number to call, what answers there, and where: every country in which the same number does the same."""

    number: str
    facts: list[Fact]
    countries: list[Country]


def lines(content: Content, page: Emergency) -> list[Text]:
    """The lines of an emergency page, its own or those of the record it names."""
    if page.lines_of is None:
        return list(page.lines)
    sections = getattr(content.by_id.get(page.lines_of), "sections", ())
    return list(sections[0].points) if sections else []


def calls(content: Content, lang: str, names: list[str]) -> list[Call]:
    """The numbers of the named facts, each once where it does two things in a country, or the same in several."""
    found: dict[tuple[str, tuple[str, ...]], Call] = {}
    for country in places.countries(content, lang):
        mine: dict[str, list[Fact]] = {}
        for fact in (fact for name in names for fact in country.facts if fact.id == name and fact.number):
            mine.setdefault(str(fact.number), []).append(fact)
        for number, facts in mine.items():
            key = (number, tuple(fact.id for fact in facts))
            found.setdefault(key, Call(number, facts, [])).countries.append(country)
    return list(found.values())


def near_and_far(content: Content, lang: str, names: list[str]) -> tuple[list[Call], list[Call]]:
    """The calls that hold where the page's language is spoken, and those of the other country; all are near where none is."""
    found = calls(content, lang, names)
    home = places.countries(content, lang)[0]
    near = [call for call in found if home in call.countries]
    return (near, [call for call in found if call not in near]) if near else (found, [])


def by_number(content: Content, lang: str, names: list[str]) -> list[tuple[str, list[Call]]]:
    """The calls of the named facts below their numbers, for where each number is to stand once."""
    found: dict[str, list[Call]] = {}
    for call in calls(content, lang, names):
        found.setdefault(call.number, []).append(call)
    return list(found.items())


def where(found: list[Call]) -> list[Country]:
    """The countries in which one of these calls holds, each once."""
    return list({country.id: country for call in found for country in call.countries}.values())


def differ(content: Content, lang: str, names: list[str]) -> bool:
    """True when the reader has to say in which country this is: a number of one is not the other's."""
    everywhere = len(places.countries(content, lang))
    return any(len(call.countries) < everywhere for call in calls(content, lang, names))
