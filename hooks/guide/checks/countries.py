"""Whoever is in danger finds the numbers of the country, and both countries answer the same questions."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.languages import Lang
from guide.model.places import Country, CountryId, FactKind
from guide.needed import FACTS, ambulance, police
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "countries"
WHY = "A safety page without a number is worse than none; a fact that one country lacks is missed by nobody but its readers."


def check(content: Content) -> Iterator[Problem]:
    """Countries without a file, emergency numbers that are none, facts told twice, and facts that one country lacks."""
    folder = f"{content.folder.name}/countries"
    for name in CountryId:
        if name not in content.countries and name not in content.broken_ids:
            yield Problem(f"{folder}/{name}.yml", 1, 1, "", "this country is missing.", "Bring the file back.", NAME)
    whole = not content.broken_ids & set(CountryId)
    all_ids = {fact.id for country in content.countries.values() for fact in country.facts}
    for country, origin in content.records():
        if isinstance(country, Country):
            yield from _numbers(country, origin)
            yield from _twice(country, origin)
            if whole:
                yield from _missing(country, origin, all_ids)


def _numbers(country: Country, origin: Origin) -> Iterator[Problem]:
    for i, fact in enumerate(country.facts):
        if fact.id in (police, ambulance) and fact.kind != FactKind.NUMBER:
            advice = 'Write `kind: "number"` and the number to call.'
            yield origin.problem(("facts", i, "kind"), f"'{fact.id}' has to be a number.", advice, NAME)


def _twice(country: Country, origin: Origin) -> Iterator[Problem]:
    seen = set()
    for i, fact in enumerate(country.facts):
        place = (fact.id, fact.area and fact.area[Lang.DA], fact.valid_from)
        if place in seen:
            advice = "Keep one, or say under `area` or `valid_from` what tells them apart."
            yield origin.problem(("facts", i, "id"), f"'{fact.id}' stands here twice.", advice, NAME)
        seen.add(place)


def _missing(country: Country, origin: Origin, all_ids: set[str]) -> Iterator[Problem]:
    mine = {fact.id for fact in country.facts}
    for name in sorted(all_ids - mine - country.not_here.keys() - set(FACTS)):  # those: needed-ids
        advice = "Write the entry, or say under `not_here` why there is none."
        yield origin.problem(("facts",), f"the entry `{name}` of the other country is missing.", advice, NAME)
    for name in country.not_here:
        if name in mine or name not in all_ids:
            message = "this country has the entry." if name in mine else "no country has such an entry."
            yield origin.problem(("not_here", name), message, "Remove the line.", NAME)
