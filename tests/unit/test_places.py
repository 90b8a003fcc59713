"""Country is not language, and an empty slot stays empty."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import get_origin

import pytest

from guide.checked import ROOT, content_of
from guide.meaning import places
from guide.model.base import Named, Place, Record
from guide.model.kinds import KINDS
from guide.model.languages import Lang
from guide.model.places import CountryId
from guide.read.content import Content
from guide.read.hiding import Hiding, lists_of_records
from guide.read.located import DataPath
from guide.read.marks import plain
from guide.read.walk import parts_of
from guide.show.site import Site
from tests.elsewhere import CREDITS, forbidden, words_of


def with_country(content: Content, country: CountryId | None) -> Content:
    return replace(content, organisation=content.organisation.model_copy(update={"country": country}))


def test_without_a_country_both_are_shown(content: Content) -> None:
    assert [country.id for country in places.countries(with_country(content, None))] == ["dk", "no"]


def test_rules_fold_and_numbers_and_those_to_ask_do_not(content: Content) -> None:
    assert places.rules(content, ["incident-report", "emergency-police", "mediation-offer", "secrecy"]) == [
        "incident-report",
        "secrecy",
    ]


def test_numbers_alone_hold_no_rule_and_nobody_else_to_ask(content: Content) -> None:
    assert places.numbers_alone(content, ["crisis-line", "psychiatric-advice"])
    assert not places.numbers_alone(content, ["crisis-line", "secrecy"])


def test_rules_stand_by_a_deadline(content: Content) -> None:
    assert places.rules(content, ["incident-report", "compensation"]) == []


@pytest.mark.parametrize("country", CountryId)
def test_with_a_country_only_that_one_is_shown(content: Content, country: CountryId) -> None:
    chosen = with_country(content, country)
    assert [c.id for c, _ in places.facts(chosen, ["emergency-police"])] == [country]


def test_what_is_bound_to_the_other_country_is_left_out(content: Content) -> None:
    norway = with_country(content, CountryId.NO)
    assert not places.holds_here(norway, Place.COPENHAGEN)
    assert not places.holds_here(norway, Place.DENMARK)
    assert places.holds_here(norway, Place.NORWAY)


def test_of_rules_that_fold_numbers_and_deadlines_stand_open_and_nothing_is_lost(content: Content) -> None:
    facts = content.countries["dk"].facts
    opened, rest = places.pressing(facts), places.resting(facts)
    assert all(fact.number or fact.deadline for fact in opened)
    assert [fact.id for fact in facts if (fact in opened) == (fact in rest)] == []


@pytest.mark.parametrize("lang", list(Lang))
def test_numbers_that_differ_by_area_alone_stand_above_words_that_are_told_once(content: Content, lang: Lang) -> None:
    advice = [fact for fact in content.countries["dk"].facts if fact.id == "psychiatric-advice"]
    words = [plain(fact.text[lang]) for fact in advice]
    assert len(set(words)) < len(words)
    box = str(Site(content, lang, ROOT).body("cards/card-012")).partition('<dl class="facts">')[2]
    told = unescape(re.sub("<[^>]+>", "", box))
    assert [told.count(each) for each in dict.fromkeys(words)] == [1] * len(set(words))
    for fact in advice:
        assert 0 < told.index(fact.number) < told.index(plain(fact.text[lang]))
        assert told.index(plain(fact.area[lang])) < told.index(plain(fact.text[lang]))


def test_words_are_told_once_only_where_nothing_that_stands_below_them_differs(content: Content) -> None:
    first = next(fact for fact in content.countries["dk"].facts if fact.area)
    assert places.same_words(first, first.model_copy(update={"number": "1", "title": first.text}))
    shown = {"valid_until": date(2031, 1, 1), "id": "other"} | dict.fromkeys(
        ("text", "who", "deadline", "exception", "missed"), first.title
    )
    others = {name: first.model_copy(update={name: value}) for name, value in (shown | {"area": None}).items()}
    assert [name for name, other in others.items() if places.same_words(first, other)] == []
    assert not places.same_words(others["area"], others["area"])


@pytest.mark.parametrize("lang", list(Lang))
def test_a_scheme_with_a_deadline_stands_whole_below_one_heading(content: Content, lang: Lang) -> None:
    """What it is, who acts, by when, and what to do when it is late: in one place, the reader's own country first."""
    page = str(Site(content, lang, ROOT).body("safety/safety-compensation"))
    own, _, other = page.partition('<details class="box box--country"')
    countries = places.countries(content, lang)
    for country, there in zip(countries, (own, other), strict=True):
        entries = [entry.partition("<h2")[0] for entry in there.split("<h3>")[1:]]
        named = [fact for fact in country.facts if fact.id.startswith("compensation")]
        assert len(entries) == len(named)
        for fact, entry in zip(named, entries, strict=True):
            title = re.sub("<[^>]+>", "", entry.partition("</h3>")[0])
            assert title == plain(fact.title[lang])
            for name in ("facts-deadline", "facts-missed"):
                assert entry.count(f"<b>{content.ui[name][lang]}:</b>") == 1
    assert content.ui["country-heading"][lang] not in page  # no half of an entry folds


def told_of_another(data: Path, lang: str, pattern: re.Pattern[str]) -> dict[str, list[str]]:
    """What the pages of this data tell of another country. Those that name the sources aside, and `print`, which holds all."""
    site = Site(content_of(data), lang, ROOT)
    names = [name for name in site.pages if name.removesuffix("/index") not in CREDITS and name != "print"]
    told = {name: words_of(str(site.whole(name))) for name in names}
    found = {name: [words[max(0, each.start() - 30) : each.end() + 30] for each in pattern.finditer(words)]
             for name, words in told.items()}  # fmt: skip
    return {name: each for name, each in found.items() if each}


def of_a_country(folder: Path, country: str, *languages: str) -> Path:
    """The data, with a country and the languages it shows."""
    data = Path(shutil.copytree(ROOT / "data", folder / "data"))
    shown = json.dumps(languages)
    (data / "local" / "organisation.yml").write_text(f'country: "{country}"\nlanguages: {shown}\n', encoding="utf-8")
    return data


@pytest.mark.parametrize(("country", "lang"), [("dk", "da"), ("no", "nb")])
def test_with_a_country_no_page_tells_of_the_other(content: Content, tmp_path: Path, country: str, lang: str) -> None:
    """Of all pages, for the municipalities of test_local.py hide some."""
    assert told_of_another(of_a_country(tmp_path, country, lang), lang, forbidden(content, country)) == {}


@pytest.mark.long  # each day, in the one language of the country
@pytest.mark.parametrize(("country", "lang"), [("dk", "nb"), ("no", "da")])
def test_in_the_other_language_too_no_page_tells_of_the_other_country(
    content: Content, tmp_path: Path, country: str, lang: str
) -> None:
    data = of_a_country(tmp_path, country, "da", "nb")
    assert told_of_another(data, lang, forbidden(content, country, lang)) == {}


OTHERS = {CountryId.DK: {Place.NORWAY, Place.NAV}, CountryId.NO: {Place.DENMARK, Place.COPENHAGEN}}


@pytest.mark.parametrize("country", list(CountryId))
def test_of_what_is_read_nothing_is_left_that_is_bound_to_the_other_country(content: Content, country: CountryId) -> None:
    records = {kind.name: getattr(content, kind.name) for kind in KINDS}
    hidden = Hiding.of(content.organisation.model_copy(update={"country": country}), records)

    def bound(given: Mapping[str, Mapping[str, Named]]) -> list[tuple[str, DataPath]]:
        parts = ((str(one.id), path, part) for mine in given.values() for one in mine.values() for path, part in parts_of(one))
        return [(name, path) for name, path, part in parts if getattr(part, "only_in", None) in OTHERS[country]]

    assert {len(path) > 0 for _, path in bound(records)} == {True, False}  # whole records, and parts of them
    assert bound(hidden.records(records)) == []


def test_a_field_leads_to_records_in_every_model_or_in_none() -> None:
    """Its ids are marked as those of records wherever it stands, so that what is hidden is taken out of it."""
    models = [Record, *Record.__subclasses__()]
    models += [each for model in models for each in model.__subclasses__() if each not in models]
    marked = set().union(*map(lists_of_records, models))
    lists = {
        (model.__name__, name)
        for model in models
        for name, each in model.model_fields.items()
        if get_origin(each.annotation) is list
    }
    assert {"see", "parts", "onward", "situations"} <= marked
    assert {(model.__name__, name) for model in models for name in lists_of_records(model)} == {
        (model, name) for model, name in lists if name in marked
    }


def test_words_and_flags_that_are_called_as_a_hidden_record_stay(content: Content) -> None:
    named = frozenset(word for term in content.terms.values() for word in term.also_nb) | {"threats", "violence", "harassment"}
    hidden = Hiding(named, content.organisation)
    assert hidden.shown(content.placement) == content.placement
    assert [term.also_nb for term in hidden.shown(list(content.terms.values()))] == [t.also_nb for t in content.terms.values()]


@pytest.mark.parametrize(("country", "place"), [(CountryId.DK, Place.COPENHAGEN), (CountryId.NO, Place.NAV)])
def test_what_holds_in_one_place_of_the_country_is_shown_there_or_as_an_example(
    content: Content, country: CountryId, place: Place
) -> None:
    here = with_country(content, country)
    mine = here.organisation.model_copy(update={"places": [place]})
    wants = here.organisation.model_copy(update={"examples": True})
    assert not places.holds_here(here, place)
    assert places.holds_here(replace(here, organisation=mine), place)
    assert not places.only_example(replace(here, organisation=mine), place)
    assert places.only_example(replace(here, organisation=wants), place)


def test_the_emergency_number_of_each_country_is_there(content: Content) -> None:
    numbers = {c.id: [fact.number for fact in found] for c, found in places.facts(content, ["emergency-police"])}
    assert numbers == {"dk": ["112"], "no": ["112"]}


def test_the_organisation_ships_empty(content: Content) -> None:
    organisation = content.organisation
    assert (organisation.name, organisation.country, organisation.example) == (None, None, False)
    assert [name for name, slot in organisation.slots.items() if slot.filled] == []


def test_one_fact_may_hold_in_each_of_several_areas(content: Content) -> None:
    denmark = places.facts(with_country(content, CountryId.DK), ["psychiatric-advice"])[0][1]
    assert [fact.number for fact in denmark] == ["1813", "1818", "70 11 31 31", "70 15 03 00", "70 11 07 07"]
    assert len({fact.area and fact.area.da for fact in denmark}) == 5
