"""The list of what holds in a country."""

from __future__ import annotations

from guide.meaning import law
from guide.model.places import FactKind
from guide.read.content import Content


def test_every_entry_of_a_country_stands_once_below_its_kind(content: Content) -> None:
    for country in content.countries.values():
        kinds = law.by_kind(country)
        assert [kind for kind, _ in kinds] == [FactKind.LAW, FactKind.NUMBER, FactKind.INSTITUTION]
        assert sorted(fact.title["da"] for _, facts in kinds for fact, _ in facts) == sorted(
            fact.title["da"] for fact in country.facts
        )


def test_a_name_that_holds_for_several_areas_is_an_anchor_once(content: Content) -> None:
    numbers = dict(law.by_kind(law.of(content, "dk")))[FactKind.NUMBER]
    places = [(place, first) for place, (fact, first) in enumerate(numbers) if fact.id == "psychiatric-advice"]
    start = places[0][0]
    assert places == [(start, True), (start + 1, False), (start + 2, False)]  # together, also the one without a number


def test_an_entry_leads_to_the_pages_that_rest_on_it(content: Content) -> None:
    used = law.used(content)
    assert {"red-contact-2", "tool-contact-restriction"} <= set(used["contact-restriction"])
    assert all(name in content.by_id and name not in content.cards for names in used.values() for name in names)
