"""The knowledge questions: what the model cannot say about each, and what they are together."""

from __future__ import annotations

from collections import Counter

from guide.model.languages import Lang
from guide.model.question import QuestionKind, Topic
from guide.read.content import Content
from guide.read.walk import texts


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
    if len(asked) > 40:
        assert max(places.values()) <= len(asked) * 0.45


def test_there_are_questions_of_every_kind(content: Content) -> None:
    assert {question.kind for question in content.questions.values()} == set(QuestionKind)
    assert {question.topic for question in content.questions.values()} <= set(Topic)
