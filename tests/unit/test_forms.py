"""Forms: what holds in which country, and by what an answer knows its question again."""

from __future__ import annotations

import dataclasses

import pytest

from guide.meaning import forms
from guide.model.base import Text
from guide.model.languages import Lang
from guide.model.places import CountryId
from guide.read.content import Content

RESTRICTION = "contact-restriction"


def set_in(content: Content, country: CountryId) -> Content:
    organisation = content.organisation.model_copy(update={"country": country})
    return dataclasses.replace(content, organisation=organisation)


@pytest.mark.parametrize(("country", "other"), [(CountryId.DK, "norway"), (CountryId.NO, "denmark")])
def test_where_the_country_is_set_it_is_not_asked_and_nothing_of_the_other_is_shown(
    content: Content, country: CountryId, other: str
) -> None:
    here, form = set_in(content, country), content.forms[RESTRICTION]
    assert forms.asked(here, form) == []
    assert {block.id for block in form.blocks} - {block.id for block in forms.blocks(here, form)} == {other}
    assert all(forms.country(here, block) is None for block in form.blocks)


def test_where_no_country_is_set_the_form_asks_for_it_if_anything_depends_on_it(content: Content) -> None:
    asked = {form.id: [country.id for country in forms.asked(content, form)] for form in forms.in_order(content)}
    assert asked.pop(RESTRICTION) == ["dk", "no"]
    assert set(map(tuple, asked.values())) == {()}


def test_the_lawyers_come_first_and_every_condition_of_a_restriction_is_a_gate(content: Content) -> None:
    blocks = [block for block in content.forms[RESTRICTION].blocks if block.gates]
    assert [gate.id for gate in blocks[0].gates] == ["lawyers", "milder", "fair", "measure", "end-date", "written"]
    assert all("contact-restriction" in block.facts for block in blocks[1:]), "the law stands with the country's gates"


def test_learning_is_kept_apart_from_debriefing(content: Content) -> None:
    gates = content.forms["learning-review"].blocks[0].gates
    assert [gate.id for gate in gates] == ["calm", "apart"]


def test_a_mark_changes_with_the_question_in_either_language_and_with_its_answers(content: Content) -> None:
    entry = next(entry for entry in content.forms["contact-agreement"].blocks[0].entries if entry.choices)
    marks = {forms.mark(entry), forms.mark(entry.model_copy(update={"choices": entry.choices[1:]}))}
    for lang in Lang:
        texts = {each.value: entry.ask[each] + ("?" if each == lang else "") for each in Lang}
        marks.add(forms.mark(entry.model_copy(update={"ask": Text(**texts)})))
    assert len(marks) == 4
    assert forms.mark(entry) == forms.mark(entry.model_copy(update={"help": None})), "help may be mended"
