"""What holds where: country, and the organisation that uses the site."""

from __future__ import annotations

from guide.model.base import Place
from guide.model.guidance import Guidance
from guide.model.languages import LANGUAGES
from guide.model.organisation import Slot
from guide.model.places import Country, CountryId, Fact, FactKind
from guide.read import hiding
from guide.read.content import Content

BOUND = {Place.DENMARK: CountryId.DK, Place.COPENHAGEN: CountryId.DK, Place.NORWAY: CountryId.NO}


OPEN = 2  # facts of a country that a section shows at once
BELOW = ("id", "text", "valid_until", "who", "deadline", "exception", "missed")  # what stands below the title of a fact


def holds_here(content: Content, place: Place | None) -> bool:
    """False for what is bound to another place than the organisation's."""
    return hiding.holds(content.organisation, place and Place(place))


def only_example(content: Content, place: Place | None) -> bool:
    """True for what holds in another place of the organisation's country, and is shown as an example."""
    return place is not None and hiding.example(content.organisation, place)


def away(place: Place | None, lang: str) -> bool:
    """True for what holds in one municipality only, or not in the country that stands first in the language."""
    own = LANGUAGES[lang].country  # type: ignore[index]
    return place == Place.COPENHAGEN or (place in BOUND and BOUND[Place(place)] != own)


def shown(content: Content) -> list[Place | None]:
    """The places whose texts are shown: None, and every place that is not bound to another country."""
    return [place for place in (None, *Place) if holds_here(content, place)]


def parts_shown(content: Content, whole: Guidance) -> list[Guidance]:
    """The parts of a record that hold here, in its order."""
    parts = (content.by_id[name] for name in whole.parts)
    return [part for part in parts if holds_here(content, part.only_in)]


def countries(content: Content, lang: str = "") -> list[Country]:
    """The organisation's country; none set, all of them, that of the page's own language first."""
    chosen, own = content.organisation.country, LANGUAGES[lang].country if lang else ""  # type: ignore[index]
    found = [country for name, country in sorted(content.countries.items()) if chosen in (None, name)]
    return sorted(found, key=lambda country: country.id != own)


def facts(
    content: Content, names: list[str], only: CountryId | None = None, lang: str = ""
) -> list[tuple[Country, list[Fact]]]:
    """The named facts of each country shown, or of one, in the order of `names`; countries without any are left out.

    A name may stand for several facts, each with its own area.
    """
    found = []
    for country in countries(content, lang):
        mine = [fact for name in names for fact in country.facts if fact.id == name]
        if mine and only in (None, country.id):
            found.append((country, mine))
    return found


def long(content: Content, names: list[str]) -> bool:
    """Whether the facts are too many to stand open in the middle of a page; a number to call is never too many."""
    return any(sum(not fact.number for fact in mine) > OPEN for _, mine in facts(content, names))


def numbers_alone(content: Content, names: list[str]) -> bool:
    """Whether all of them are numbers to call, so that no rule is among them."""
    return all(fact.kind == FactKind.NUMBER for _, mine in facts(content, names) for fact in mine)


def rules(content: Content, names: list[str]) -> list[str]:
    """Those of the names that are law: neither a number to call nor somebody to ask. None where one of them has a deadline."""
    named = [fact for _, mine in facts(content, names) for fact in mine]
    if any(fact.deadline for fact in named):
        return []
    asked = {fact.id for fact in named if fact.kind in (FactKind.NUMBER, FactKind.INSTITUTION)}
    return [name for name in names if name not in asked]


def pressing(found: list[Fact]) -> list[Fact]:
    """The facts with a number to call or a deadline: they stand open and whole, also where the rules fold."""
    return [fact for fact in found if fact.number or fact.deadline]


def resting(found: list[Fact]) -> list[Fact]:
    """What folds beside them. No entry is cut in two: what one thing asks of its reader stands in one place."""
    return [fact for fact in found if not (fact.number or fact.deadline)]


def same_words(fact: Fact, following: Fact) -> bool:
    """Whether the next one says the same of another area, so that both numbers can stand above the words."""
    return bool(fact.area and following.area) and all(getattr(fact, name) == getattr(following, name) for name in BELOW)


def slots(content: Content, names: list[str]) -> tuple[list[Slot], list[Slot]]:
    """The named slots that the organisation filled in, and those it did not."""
    found = [content.organisation.slots[name] for name in names]
    return [slot for slot in found if slot.filled], [slot for slot in found if not slot.filled]
