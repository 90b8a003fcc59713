"""What questions give away taken together: the longest answer, and words such as always."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from guide.checked import problems_of
from guide.checks import give_aways
from guide.model.languages import Lang
from guide.model.question import Question
from guide.read.content import Content

SOUND = Path(__file__).resolve().parents[1] / "fixtures" / "minimal"
RIGHT, WRONG = "Ringer op nu", "Skriver i dag"


def asked(number: int, right: str = RIGHT, wrong: str = WRONG) -> Question:
    """A question with one right option; the Norwegian says the same as the Danish."""

    def option(words: str, **more: Any) -> dict[str, Any]:
        return {"text": {"da": words, "nb": words}, "why": {"da": "Derfor.", "nb": "Fordi."}, "see": "tool-one", **more}

    given = [option(right, right=True), option(wrong), option("Venter lidt")]
    return Question.model_validate(
        {
            "id": f"q-{number}",
            "topic": "tools",
            "kind": "single",
            "about": ["tool-one"],
            "ask": {"da": "Hvad først?", "nb": "Hva først?"},
            "options": given,
        }
    )


def told(questions: list[Question]) -> list[str]:
    """What the check says of these questions."""
    content = problems_of(SOUND)[0]
    assert isinstance(content, Content)
    return [problem.message for problem in give_aways.check(replace(content, questions={q.id: q for q in questions}))]


def test_the_right_answer_may_be_the_longest_in_a_quarter_of_the_questions() -> None:
    plain, long = [asked(i) for i in range(9)], [asked(i, right="Ringer op med det samme") for i in range(9, 13)]
    assert told(plain + long[:3]) == []
    assert told(plain + long) == [
        f"in 31% of the {name} questions the one right option is the longest." for name in ("Danish", "Norwegian")
    ]


def test_wrong_answers_are_no_more_absolute_than_right_ones() -> None:
    plain = [asked(i) for i in range(12)]
    absolute = asked(12, wrong="Skriver alle breve")
    assert [message.split(" words")[0] for message in told([*plain, absolute])] == ["Danish", "Norwegian"]
    assert told([*plain, absolute, asked(13, right="Ringer alle")]) == []


def test_of_a_few_questions_nothing_is_said() -> None:
    assert told([asked(i, right="Ringer op med det samme") for i in range(11)]) == []


def test_an_answer_gives_itself_away_only_where_it_alone_is_the_longest() -> None:
    assert len(RIGHT) < len(WRONG)
    shares = [give_aways.longest([asked(0, right=words)], Lang.DA) for words in (WRONG[:-1], WRONG[::-1], f"{WRONG}e")]
    assert shares == [0, 0, 1]
