"""The questions of the search benchmark ask for pages that are there. What is asked stays unsaid, for one half is unseen."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest
import yaml

from guide.meaning.addresses import address
from guide.read.content import Content
from guide.ship.search_documents import asked as asked_for
from guide.ship.search_meanings import weighty
from guide.show.pages import all_pages
from tests.conftest import ROOT

QUESTIONS = ROOT / "tests" / "bench" / "questions"
HALVES = ("dev", "unseen")
STRANGERS = "strangers"
SETS = (*HALVES, STRANGERS)
LEAST, LEAST_OF_A_KIND = 150, 15  # below this a figure says little


def asked(name: str, lang: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = yaml.safe_load((QUESTIONS / f"{name}-{lang}.yml").read_text(encoding="utf-8"))
    return found


def chosen(lang: str) -> list[list[str]]:
    found: list[list[str]] = yaml.safe_load((QUESTIONS / f"reader-{lang}.yml").read_text(encoding="utf-8"))
    return found


def bare(question: object) -> str:
    return re.sub(r"\W+", " ", str(question)).strip().lower()


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_every_question_asks_for_pages_of_the_site(content: Content, lang: str) -> None:
    there = {address(name, directory_urls=True) for name in all_pages(content, lang)}
    wanted = {page for name in SETS for each in asked(name, lang) for page in each["pages"]}  # type: ignore[attr-defined]
    assert not (wanted | {page for pages in chosen(lang) for page in pages}) - there


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_what_the_reader_chose_stands_in_the_order_of_the_unseen_half(lang: str) -> None:
    """One line too many or too few, and each choice is compared with the question of another."""
    unseen, mine = [set(each["pages"]) for each in asked("unseen", lang)], chosen(lang)  # type: ignore[call-overload]
    assert [len(set(pages)) for pages in mine] == [3] * len(unseen)
    for half in (slice(len(unseen) // 2), slice(len(unseen) // 2, None)):
        met = [not pages.isdisjoint(those) for pages, those in zip(unseen[half], mine[half], strict=True)]
        assert sum(met) > 0.9 * len(met)


@pytest.mark.parametrize("lang", ["da", "nb"])
@pytest.mark.parametrize("half", HALVES)
def test_each_half_holds_enough_questions_of_every_kind(half: str, lang: str) -> None:
    kinds = Counter(each["kind"] for each in asked(half, lang))
    assert kinds.total() >= LEAST
    assert len(kinds) == 10
    assert min(kinds.values()) >= LEAST_OF_A_KIND


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_no_question_stands_in_two_sets(lang: str) -> None:
    sets = [{bare(each["q"]) for each in asked(name, lang)} for name in SETS]
    shared = [len(one & other) for one, other in combinations(sets, 2)]  # an assertion on the sets would print the questions
    assert shared == [0, 0, 0]


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_no_question_of_a_stranger_is_a_way_to_ask_that_the_search_knows(content: Content, lang: str) -> None:
    known = {bare(line) for lines in asked_for(content, lang).values() for line in lines}
    assert [each["q"] for each in asked(STRANGERS, lang) if bare(each["q"]) in known] == []


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_each_further_way_to_ask_stands_once_for_a_page(content: Content, lang: str) -> None:
    assert not {where: twice for where, lines in asked_for(content, lang).items() if (twice := len(lines) - len(set(lines)))}


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_every_set_phrase_can_be_met_and_says_more_than_its_first_word(content: Content, lang: str) -> None:
    phrases = [saying.split() for saying in weighty(content, lang)["sayings"].split("\n")]
    persons = set(weighty(content, lang)["persons"].split())
    assert [saying for saying in phrases if len(saying) < 2 or persons & set(saying)] == []
    assert [(one, other) for one in phrases for other in phrases if one is not other and one[: len(other)] == other] == []


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_no_word_of_danger_is_one_that_stands_everywhere(content: Content, lang: str) -> None:
    assert content.search is not None
    everywhere = set(content.search.common[lang].split())
    found = weighty(content, lang)
    urgent = "\n".join((found["weapons"], found["danger"], found["ending"])).split("\n")
    assert [phrase for phrase in urgent if not set(phrase.split()) - everywhere - {"*"}] == []
    assert not {"", "*", "-"} & {phrase.split(" ")[0] for phrase in (*urgent, *found["past"].split("\n"))}
