"""The knowledge questions: what the model cannot say about each, and what they are together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from guide.meaning.addresses import routes
from guide.meaning.questions import about, topics
from guide.model.base import Moment, Place, Who
from guide.model.languages import Lang
from guide.model.places import CountryId
from guide.model.question import LAW_OF, QuestionKind, Topic
from guide.read.content import Content
from guide.read.walk import texts
from guide.show.site import Site
from tests.conftest import ROOT

PLACE = {CountryId.DK: Place.DENMARK, CountryId.NO: Place.NORWAY}


def test_a_question_asks_and_its_reasons_are_sentences(content: Content) -> None:
    for question in content.questions.values():
        for lang in Lang:
            assert question.ask[lang].endswith("?"), question.id
            for path, text in texts(question):
                assert path[-1] != "why" or text[lang].endswith((".", "?", "«", "»")), (question.id, path, lang)


def test_no_situation_and_no_reason_stands_twice(content: Content) -> None:
    for lang in Lang:
        told = Counter(
            text[lang]
            for question in content.questions.values()
            for path, text in texts(question)
            if path[-1] in ("case", "why")
        )
        assert [words for words, times in told.items() if times > 1] == []


def test_the_right_answer_stands_at_every_place(content: Content) -> None:
    asked = [question for question in content.questions.values() if question.kind == QuestionKind.SINGLE]
    places = Counter([option.right for option in question.options].index(True) for question in asked)
    assert max(places.values()) <= len(asked) * 0.4


def test_every_topic_has_at_least_twelve_questions_and_every_kind_some(content: Content) -> None:
    topics = Counter(question.topic for question in content.questions.values())
    assert topics.keys() == set(Topic)
    assert min(topics.values()) >= 12
    assert topics.total() >= 90
    assert {question.kind for question in content.questions.values()} == set(QuestionKind)


def test_everybody_finds_questions_for_the_work_at_hand(content: Content) -> None:
    roles = Counter(question.role for question in content.questions.values())
    assert min(roles[role] for role in Who) >= 20
    assert {question.channel for question in content.questions.values()} >= set(Moment) - {Moment.AFTER}


def test_a_law_question_is_asked_from_entries_of_its_own_country(content: Content) -> None:
    for question in content.questions.values():
        for country in content.countries.values() if question.facts else ():
            if LAW_OF.get(question.topic) == PLACE[country.id]:
                assert set(question.facts) <= {fact.id for fact in country.facts}, question.id


def test_the_two_forms_hold_twelve_questions_for_every_country(content: Content) -> None:
    forms = content.parallel
    assert len(forms.before) == len(forms.after) == 12
    for name in (*forms.before, *forms.after):
        assert content.questions[name].only_in is None


@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_answered_before_the_topics_stands_first_and_what_is_answered_after_them_last(
    content: Content, lang: Lang
) -> None:
    body = str(Site(content, lang, ROOT).body("questions/index"))
    doors = re.findall(r'<li><a href="(?:[^"]*/)?([^/"]+)/">', body.partition('<ul class="doors')[2].partition("</ul>")[0])
    assert doors == ["before", *topics(content), "after"]


def test_the_end_of_a_page_asks_of_the_rules_of_a_country_only_where_one_is_chosen(content: Content) -> None:
    def bound(country: CountryId | None) -> set[Place | None]:
        there = replace(content, organisation=content.organisation.model_copy(update={"country": country}))
        return {one.only_in for page in {route.page for route in routes(there).values()} for one in about(there, page)}

    assert bound(None) == {None}
    assert bound(CountryId.DK) == {None, Place.DENMARK}
    assert bound(CountryId.NO) == {None, Place.NORWAY}
