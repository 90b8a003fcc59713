"""What stands beside a record: the one before and after it, its parts, the cards like it; lists keep their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guide.meaning import deck, places, records
from guide.meaning.addresses import whole_of
from guide.model.base import Place, Point, Section, SectionKind, Text
from guide.model.guidance import Guidance
from guide.model.places import CountryId
from guide.read.content import Content


@pytest.mark.parametrize(
    ("one", "before", "after"),
    [("a", None, "b"), ("b", "a", "c"), ("c", "b", None)],
)
def test_neighbours_stand_before_and_after(one: str, before: str | None, after: str | None) -> None:
    assert records.neighbours(["a", "b", "c"], one) == (before, after)


def test_a_part_of_studies_alone_is_told_apart_from_those_with_something_to_do() -> None:
    words = Text(da="Otte blev spurgt.", nb="De spurte åtte.")
    study, do = (Section(kind=kind, text=words) for kind in (SectionKind.STUDY, SectionKind.DO))
    parts = [
        Guidance(id=name, title=words, summary=words, sections=sections, sources=[])
        for name, sections in {"bare": [], "both": [do, study], "study": [study], "studies": [study, study]}.items()
    ]
    assert [[part.id for part in each] for each in records.apart(parts)] == [["bare", "both"], ["study", "studies"]]


def test_a_tool_shows_its_acts_in_their_order_and_folds_what_one_looks_up() -> None:
    words = Text(da="Otte blev spurgt.", nb="De spurte åtte.")
    know, notice, say, avoid = (
        Section(kind=kind, points=[Point(da=kind.value, nb=kind.value)])
        for kind in (SectionKind.KNOW, SectionKind.NOTICE, SectionKind.SAY, SectionKind.AVOID)
    )
    there = Section(kind=SectionKind.DO, points=[Point(da="der", nb="der")], only_in=Place.DENMARK)
    tool = Guidance(id="tool", title=words, summary=words, sections=[know, notice, there, say, avoid], sources=[])
    assert records.laid_out(tool) == ([notice, say], [avoid], [know, there])
    whole = Guidance(id="whole", title=words, summary=words, sections=[know], sources=[])
    assert records.laid_out(whole) == ([], [], [know])


def test_a_study_beside_something_to_do_is_told_at_the_end_where_it_holds(content: Content) -> None:
    words = Text(da="Otte blev spurgt.", nb="De spurte åtte.")
    do = Section(kind=SectionKind.DO, text=words)
    parts = [
        Guidance(
            id=place,
            title=words,
            summary=words,
            sources=[],
            sections=[do, Section(kind=SectionKind.STUDY, text=words, only_in=place)],
        )
        for place in (Place.DENMARK, Place.NORWAY)
    ]
    no_study = Guidance(id="do", title=words, summary=words, sections=[do], sources=[])
    in_norway = replace(content, organisation=content.organisation.model_copy(update={"country": CountryId.NO}))
    assert records.beside(content, [*parts, no_study]) == parts
    assert records.beside(in_norway, [*parts, no_study]) == parts[1:]


def test_one_alone_has_no_neighbours() -> None:
    assert records.neighbours(["a"], "a") == (None, None)


def test_actions_stand_by_number_those_of_the_organisation_first(content: Content) -> None:
    assert [action.id for action in content.actions_of("yellow")] == [
        *(f"yellow-org-{n}" for n in range(1, 5)),
        *(f"yellow-contact-{n}" for n in range(1, 4)),
    ]


def test_lists_keep_the_order_of_their_sources(content: Content) -> None:
    order = list(content.sources.items)
    for folder in ("tools", "exercises", "principles", "phone", "relation", "themes"):
        listed = [order.index(name) for name in whole_of(content, folder) if name in order]
        assert listed == sorted(listed), folder
        assert len(listed) > 1, folder


def test_a_part_that_is_bound_to_another_country_is_not_shown(content: Content) -> None:
    whole = next(record for record in content.guidance() if len(record.parts) > 1)
    bound = {name: Place.NORWAY if name == whole.parts[0] else None for name in whole.parts}
    folder = next(name for name in ("tools", "principles", "phone", "relation", "themes") if whole.id in getattr(content, name))
    changed = {
        name: record.model_copy(update={"only_in": bound[name]}) if name in bound else record
        for name, record in getattr(content, folder).items()
    }
    denmark = content.organisation.model_copy(update={"country": CountryId.DK})
    shown = places.parts_shown(replace(content, **{folder: changed, "organisation": denmark}), whole)
    assert [part.id for part in shown] == whole.parts[1:]


def test_safety_begins_with_the_next_minute(content: Content) -> None:
    assert [time.value for time, _ in records.safety_by_time(content)] == ["now", "today", "before", "prepare"]


def test_a_sheet_holds_four_cards_and_every_card_stands_on_one(content: Content) -> None:
    sheets = deck.sheets(content)
    assert {len(sheet) for sheet in sheets[:-1]} == {4}
    assert sorted(card.id for sheet in sheets for card in sheet) == sorted(content.cards)


@pytest.mark.parametrize(("step", "height", "below"), [("green", 1, None), ("yellow", 2, "green"), ("red", 3, "yellow")])
def test_a_step_knows_its_height_and_what_is_below(content: Content, step: str, height: int, below: str | None) -> None:
    assert (content.steps[step].id.height, content.steps[step].id.below) == (height, below)
