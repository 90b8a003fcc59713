"""What holds in one country, as a list to look up: by kind, each entry with the pages that rest on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby

from guide.meaning.addresses import routes
from guide.meaning.places import countries, holds_here, same_words
from guide.meaning.provenance import named
from guide.model.cards import Card
from guide.model.kinds import FOLDERS
from guide.model.places import Country, Fact, FactKind, Setting
from guide.read.content import Content

MOST = 3  # pages below an entry: those that say what to do, before talks
Facts = list[tuple[Fact, bool]]  # each, and whether it is the first of its name, as where a name holds for several areas


def of(content: Content, country: str) -> Country:
    """The profile of the country with this id."""
    return next(each for each in countries(content) if each.id == country)


def page_of(country: Country, name: str) -> str:
    """The page on which the entry of this name stands: what one may do has its own, so that both are light."""
    first = next((fact for fact in country.facts if fact.id == name), None)
    return f"law/{country.id}-may" if first and first.kind == FactKind.MAY else f"law/{country.id}"


def by_kind(country: Country) -> list[tuple[FactKind, Facts]]:
    """In the order of the kinds, below each in that of the file; what plays one part stands together."""
    names = [fact.id for fact in country.facts]
    facts = [(fact, names.index(fact.id) == i) for i, fact in enumerate(country.facts)]
    kinds = {fact.id: fact.kind for fact in reversed(country.facts)}  # of the first of its name
    found = ((kind, [each for each in facts if kinds[each[0].id] == kind]) for kind in FactKind)
    return [(kind, mine) for kind, mine in found if mine]


def together(facts: Facts) -> list[Facts]:
    """As a reader takes them: one entry for a number at which several answer, or for words that hold in several areas."""
    found: list[Facts] = []
    for each in facts:
        if found and _one(found[-1][-1][0], each[0]):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _one(before: Fact, fact: Fact) -> bool:
    if not before.kind == fact.kind == FactKind.NUMBER:
        return False
    if before.area or fact.area:
        return before.title == fact.title and same_words(before, fact)
    return before.number == fact.number and bool(before.short and fact.short)


def by_setting(country: Country) -> list[tuple[Setting | None, list[Fact]]]:
    """What one may do, in the order of the file, and below which heading it stands."""
    mine = (fact for fact in country.facts if fact.kind == FactKind.MAY)
    return [(setting, list(facts)) for setting, facts in groupby(mine, key=lambda fact: fact.setting)]


@lru_cache(maxsize=4)
def used(content: Content) -> Mapping[str, list[str]]:
    """Id of a fact → some of the records with a page of their own that tell of it, those found best by the search first.

    A dilemma only asks.
    """
    found: dict[str, list[str]] = {}
    for name, route in sorted(routes(content).items()):
        record = content.by_id.get(name)
        tells = record and not isinstance(record, Card) and not route.anchor
        if tells and holds_here(content, getattr(record, "only_in", None)):
            for fact in named(record, "facts"):
                found.setdefault(fact, []).append(name)
    weights = {name: kind.weight for kind in FOLDERS.values() for name in getattr(content, kind.name)}
    return {fact: sorted(names, key=lambda name: -weights.get(name, 1))[:MOST] for fact, names in found.items()}
