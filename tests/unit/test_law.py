"""The list of what holds in a country."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from guide.meaning import law
from guide.model.languages import Lang
from guide.model.places import FactKind, Setting
from guide.read.content import Content
from guide.show.site import Site

ROOT = Path(__file__).resolve().parents[2]


def test_every_entry_of_a_country_stands_once_below_its_kind(content: Content) -> None:
    for country in content.countries.values():
        kinds = law.by_kind(country)
        assert [kind.value for kind, _ in kinds] == ["number", "may", "after", "rights", "duty", "institution", "prevention"]
        assert sorted(fact.title["da"] for _, facts in kinds for fact, _ in facts) == sorted(
            fact.title["da"] for fact in country.facts
        )


@pytest.mark.parametrize("lang", list(Lang))
def test_what_one_may_do_has_a_page_beside_and_is_found_where_it_was(content: Content, lang: Lang) -> None:
    site = Site(content, lang, ROOT)
    for country in content.countries.values():
        rules, beside = (str(site.body(f"law/{country.id}{end}")) for end in ("", "-may"))
        for fact in country.facts:
            assert f'id="{fact.id}"' in rules  # an address of old leads to the entry, or to the line that names it
            there = law.page_of(country, fact.id)
            assert (there == f"law/{country.id}-may") == (fact.kind == FactKind.MAY)
            assert (f'<section id="{fact.id}"' in beside) == (fact.kind == FactKind.MAY)
            assert (f'href="../{country.id}-may/#{fact.id}"' in rules) == (fact.kind == FactKind.MAY)


def test_what_one_may_do_stands_below_where_one_asks_it_the_everyday_first(content: Content) -> None:
    for country in content.countries.values():
        settings, facts = zip(*law.by_setting(country), strict=True)
        assert settings == tuple(Setting)  # each once, none without
        assert facts[0][0].id == "ending-a-call"


@pytest.mark.parametrize("lang", list(Lang))
def test_a_rule_is_for_the_lawyers_and_a_number_to_look_up_before_it_is_used(content: Content, lang: Lang) -> None:
    body, who = str(Site(content, lang, ROOT).body("law/dk")), (FactKind.NUMBER, FactKind.INSTITUTION)
    unsure = [fact for fact in content.countries["dk"].facts if fact.confirm and fact.kind != FactKind.MAY]
    for key, here in (("facts-confirm-who", True), ("facts-confirm", False)):
        assert body.count(f"{content.ui[key][lang]}.") == sum((fact.kind in who) == here for fact in unsure) > 0


def test_a_name_that_holds_for_several_areas_is_an_anchor_once(content: Content) -> None:
    numbers = dict(law.by_kind(law.of(content, "dk")))[FactKind.NUMBER]
    places = [(place, first) for place, (fact, first) in enumerate(numbers) if fact.id == "psychiatric-advice"]
    start = places[0][0]
    assert places == [(start + n, not n) for n in range(5)]  # together: a region each


def test_a_number_at_which_several_answer_is_one_entry(content: Content) -> None:
    for name, most in (("dk", ["emergency-police", "emergency-medical", "emergency-fire"]), ("no", ["emergency-police"])):
        numbers = dict(law.by_kind(law.of(content, name)))[FactKind.NUMBER]
        together = law.together(numbers)
        assert [each for group in together for each in group] == numbers  # nothing lost, in the same order
        assert [fact.id for fact, _ in together[0]] == most


def test_words_that_hold_in_several_areas_stand_once(content: Content) -> None:
    numbers = dict(law.by_kind(law.of(content, "dk")))[FactKind.NUMBER]
    regional = [group for group in law.together(numbers) if group[0][0].area]
    assert [len(group) for group in regional] == [1, 1, 3]
    assert all(fact.text == group[0][0].text for group in regional for fact, _ in group)


def test_what_has_no_short_name_or_is_no_number_to_call_stands_alone(content: Content) -> None:
    numbers = dict(law.by_kind(law.of(content, "dk")))[FactKind.NUMBER]
    nameless = [(fact.model_copy(update={"short": None}), first) for fact, first in numbers if fact.short]
    offices = [(fact.model_copy(update={"kind": FactKind.INSTITUTION}), first) for fact, first in numbers if fact.area]
    assert len(nameless) > 1 < len(offices)
    assert all(len(group) == 1 for alone in (nameless, offices) for group in law.together(alone))


@pytest.mark.parametrize("lang", list(Lang))
def test_the_entry_of_a_shared_number_names_all_who_answer_and_keeps_their_addresses(content: Content, lang: Lang) -> None:
    page = str(Site(content, lang, ROOT).body("law/dk"))
    entry = page[page.index('<section id="emergency-police"') :].partition("</section>")[0]
    heading, _, told = entry.partition("</h3>")
    assert heading.count("tel:112") == 1
    assert "tel:112" not in told
    for name in ("emergency-police", "emergency-medical", "emergency-fire"):
        fact = next(fact for fact in law.of(content, "dk").facts if fact.id == name)
        assert fact.short
        assert fact.short[lang] in heading
        assert fact.text[lang] in told
        assert page.count(f'id="{name}"') == 1
        assert f'id="{name}"' in entry


def test_an_entry_leads_to_the_pages_that_rest_on_it(content: Content) -> None:
    used = law.used(content)
    assert {"contact-restriction", "tool-contact-restriction"} <= set(used["contact-restriction"])
    assert all(name in content.by_id and name not in content.cards for names in used.values() for name in names)


@pytest.mark.parametrize("lang", list(Lang))
def test_who_keeps_a_deadline_is_told_when_it_is_another_and_who_was_hit_is_not(content: Content, lang: Lang) -> None:
    site = Site(content, lang, ROOT)
    found = [(country.id, fact) for country in content.countries.values() for fact in country.facts if fact.exception]
    assert found
    for country, fact in found:
        assert fact.deadline
        told = f"{words(fact.deadline[lang])} {words(fact.exception[lang])}"
        keeping = (f"law/{country}", "safety/safety-police-report", "now/one-of-mine")
        assert [name for name in keeping if told not in words(str(site.body(name)))] == []
        assert words(fact.exception[lang]) not in words(str(site.body("now/happened")))


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
