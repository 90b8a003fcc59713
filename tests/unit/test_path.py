"""The onboarding path: what the schema refuses, what the check tells, and the names under which progress is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from guide.checks import path as rule
from guide.meaning import path, questions
from guide.model.languages import Lang
from guide.model.path import Part, Role, Trail
from guide.read.content import Content
from guide.show.site import site_of

ROOT = Path(__file__).resolve().parents[2]
WHOLE = ROOT / "data" / "path" / "challenging-contact.yml"
ELEMENTS = ("before", "sections", "examples", "shown", "talk", "after", "plan", "week", "own_words", "see", "sources")


def given() -> dict[str, Any]:
    """A whole part, as it stands in its file."""
    read: dict[str, Any] = yaml.safe_load(WHOLE.read_text(encoding="utf-8"))
    return read


def test_five_parts_for_who_is_new_and_three_for_who_leads(content: Content) -> None:
    rows = path.trails(content)
    assert {trail: [part.number for part in row] for trail, row in rows.items()} == {
        Trail.NEW_HIRE: [1, 2, 3, 4, 5],
        Trail.NEW_LEADER: [1, 2, 3],
    }


@pytest.mark.parametrize("lang", Lang)
def test_the_home_page_leads_who_is_new_to_it(content: Content, lang: Lang) -> None:
    site = site_of(content, lang, ROOT, True)
    (link,) = re.findall(r'(?s)<a href="path/">(.*?)</a>', str(site.body("index")))
    for words in (content.ui["home-new"][lang], content.ui["home-new-text"][lang]):
        assert words in link


@pytest.mark.parametrize("element", ELEMENTS)
def test_a_part_that_lacks_an_element_is_refused(element: str) -> None:
    part = given()
    Part.model_validate(part)
    del part[element]
    with pytest.raises(ValidationError):
        Part.model_validate(part)


@pytest.mark.parametrize(("element", "left"), [("before", 1), ("after", 3), ("sections", 2)])
def test_a_part_with_too_little_of_an_element_is_refused(element: str, left: int) -> None:
    part = given()
    part[element] = part[element][:left]
    with pytest.raises(ValidationError):
        Part.model_validate(part)


def test_a_part_shows_one_talk_and_has_one_thing_to_try() -> None:
    """A leader's part may show a talk with the team and let the reader rehearse alone; never both, never neither."""
    leads = yaml.safe_load((WHOLE.parent / "leading-talk.yml").read_text(encoding="utf-8"))
    Part.model_validate(leads)
    for key in ("team", "rehearse"):
        assert key in leads
        with pytest.raises(ValidationError):
            Part.model_validate({name: value for name, value in leads.items() if name != key})
        with pytest.raises(ValidationError):
            Part.model_validate({**given(), key: leads[key]})


@pytest.mark.parametrize("side", ["when", "then"])
def test_a_plan_has_three_or_four_of_each(side: str) -> None:
    for choices in (given()["plan"][side][:2], given()["plan"][side] * 2):
        part = given()
        part["plan"][side] = choices
        with pytest.raises(ValidationError):
            Part.model_validate(part)


def test_every_part_takes_a_quarter_of_an_hour(content: Content) -> None:
    pace = content.schedule
    assert pace
    taken = {(part.id, lang): path.minutes(content, part, lang) for part in content.path.values() for lang in Lang}
    assert {key: round(minutes, 1) for key, minutes in taken.items() if abs(minutes - pace.minutes) > pace.give_or_take} == {}


def told(content: Content, **change: object) -> list[str]:
    """What the check says when the first part is changed."""
    (part, origin), rest = content.origins[0], content.origins
    for i, (record, its) in enumerate(content.origins):
        if isinstance(record, Part) and record.number == 1 and record.track == Trail.NEW_HIRE:
            part, origin = record.model_copy(update=change), its
            rest = [*content.origins[:i], (part, origin), *content.origins[i + 1 :]]
    return [problem.message for problem in rule.check(replace(content, origins=rest))]


def test_the_check_tells_what_the_schema_cannot_see(content: Content) -> None:
    part = path.trails(content)[Trail.NEW_HIRE][0]
    other = path.trails(content)[Trail.NEW_HIRE][1]
    assert told(content) == []
    assert told(content, shown="nobody") == ["there is no conversation 'nobody'."]
    assert told(content, before=["q-nothing", part.before[1]]) == ["there is no question 'q-nothing'."]
    assert told(content, talk=part.shown)[0] == "the talk to take is the one that was just shown."
    assert "the path of the new-hire has no part 1." in told(content, number=9)
    assert f"'{part.before[0]}' is asked twice on the path." in told(content, after=[part.before[0], *part.after[1:]])
    assert any("the page has" in message for message in told(content, sections=part.sections[:3]))
    assert any("minutes" in message for message in told(content, sections=part.sections + other.sections * 2))
    fewer = {role: text for role, text in part.examples.items() if role != Role.COUNTER}
    assert told(content, examples=fewer) == ["a place of work has no example."]


def test_a_question_reworded_is_kept_under_another_name_and_a_part_is_not(content: Content) -> None:
    question = path.asked(content)[0]
    for lang in Lang:
        ask = question.ask.model_copy(update={lang.value: f"{question.ask[lang]} Nu?"})
        assert questions.key(question.model_copy(update={"ask": ask})) != questions.key(question)
    part = path.trails(content)[Trail.NEW_HIRE][0]
    assert path.part_key(part.model_copy(update={"title": part.week})) == path.part_key(part)
