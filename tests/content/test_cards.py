"""The 48 dilemmas: what the model cannot say about each, and what they are together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from guide.model.cards import CardQuestion, CardTheme, CardValue
from guide.model.languages import LANGUAGES, Lang
from guide.read.content import Content
from guide.read.walk import texts
from guide.show.site import Site

ROOT = Path(__file__).resolve().parents[2]
IDS = [path.stem for path in sorted((ROOT / "data" / "cards").glob("*.yml"))]
NOT_STEPS = {"card-006", "card-015", "card-044"}  # the inventory says so of these at least


def test_there_are_48_numbered_without_a_gap() -> None:
    assert [f"card-{number:03}" for number in range(1, 49)] == IDS


@pytest.mark.parametrize("name", IDS)
def test_a_card_can_be_thought_about_in_more_than_one_way(content: Content, name: str) -> None:
    card = content.cards[name]
    for lang in Lang:
        titles = [way.title[lang] for way in card.ways]
        assert len(set(titles)) == len(titles) >= 2
        assert all(title.endswith((".", "?")) for title in titles)
        assert card.twist[lang].endswith("?")
        assert 2 <= len(card.questions) <= 4
        assert all(question[lang].endswith("?") for question in card.questions)


@pytest.mark.parametrize("name", IDS)
def test_a_card_points_to_help_and_never_to_itself(content: Content, name: str) -> None:
    see = content.cards[name].see
    assert name not in see
    assert len(set(see)) == len(see)
    assert any(target in content.actions or target in content.tools for target in see)


@pytest.mark.parametrize("name", IDS)
def test_a_card_carries_the_law_by_reference_to_every_country_or_says_whom_to_ask(content: Content, name: str) -> None:
    limit = content.cards[name].no_choice
    if limit:
        assert limit.facts or limit.slots
    if limit and limit.facts:
        for country in content.countries.values():
            assert {fact.id for fact in country.facts} & set(limit.facts), f"nothing for {country.id}"


@pytest.mark.parametrize("lang", list(Lang))
def test_an_answer_about_ones_own_side_says_what_comes_of_it_and_no_other_does(content: Content, lang: Lang) -> None:
    site, said = Site(content, lang, ROOT), content.ui["card-own-side"][lang]
    found = {card.id: str(site.body(f"cards/{card.id}")).count(said) for card in content.cards.values()}
    asked = {card.id: card.placement.answers for card in content.cards.values()}
    assert found == {name: len(given.ownSide) if given else 0 for name, given in asked.items()}
    assert any(found.values())


@pytest.mark.parametrize("lang", list(Lang))
def test_each_answer_to_tick_says_so_and_is_called_as_on_the_page_that_finds_the_step(content: Content, lang: Lang) -> None:
    site, (opens, closes) = Site(content, lang, ROOT), LANGUAGES[lang].quotes
    labels = {flag.id: flag.label[lang] for flag in (*content.placement.safety, *content.placement.own_side)}
    for card in content.cards.values():
        given = card.placement.answers
        ticked = [*given.safety, *given.ownSide] if given else []
        told = [f"<li>{content.ui['card-tick'][lang]} {opens}{labels[flag]}{closes}." for flag in ticked]
        body = str(site.body(f"cards/{card.id}"))
        assert [line for line in told if line not in body] == []
        assert body.count(f"<li>{content.ui['card-tick'][lang]} ") == len(told)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_fold_with_numbers_alone_asks_whom_to_call_and_one_with_a_rule_names_the_rules(content: Content, lang: Lang) -> None:
    site = Site(content, lang, ROOT)
    for name, head in (("card-012", "card-no-choice-numbers"), ("card-015", "country-heading")):
        block = str(site.body(f"cards/{name}")).partition('class="no-choice"')[2].partition("</section>")[0]
        assert f"<details><summary>{content.ui[head][lang]}</summary>" in block


def test_no_sentence_stands_on_two_cards(content: Content) -> None:
    for lang in Lang:
        where: dict[str, set[str]] = {}
        for card in content.cards.values():
            for _, text in texts(card):
                where.setdefault(text[lang].strip().lower(), set()).add(card.id)
        assert {text: found for text, found in where.items() if len(found) > 1} == {}


def test_the_deck_uses_every_theme_value_and_question(content: Content) -> None:
    cards = content.cards.values()
    assert {card.theme for card in cards} == set(CardTheme)
    assert {value for card in cards for value in card.values} == set(CardValue)
    asked = Counter(card.question for card in cards)
    assert asked.pop(CardQuestion.WHAT_DO) == 44
    assert set(asked.values()) == {1}
    assert len(asked) == 4


def test_every_step_has_cards_and_some_are_not_a_matter_of_steps(content: Content) -> None:
    steps = {card.placement.step for card in content.cards.values()}
    assert steps == {"red", "yellow", "green", None}
    assert {name for name in NOT_STEPS if content.cards[name].placement.step} == set()
