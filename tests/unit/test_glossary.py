"""The glossary stands in the order of a dictionary."""

from __future__ import annotations

import pytest

from guide.meaning.glossary import alphabetical, by_letter
from guide.read.content import Content
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_last_letters_are_æ_ø_å(lang: str) -> None:
    words = ["år", "zone", "ære", "øl", "alt"]
    assert sorted(words, key=lambda word: alphabetical(word, lang)) == ["alt", "zone", "ære", "øl", "år"]


def test_accents_marks_and_capitals_do_not_count() -> None:
    ordered = ["Én", "ende", "*Hej*", "«Hun råber»", "idé", "[ide](term:idea)b"]
    assert sorted(reversed(ordered), key=lambda word: alphabetical(word, "da")) == ordered


def test_a_space_comes_before_every_letter() -> None:
    assert alphabetical("en dag", "nb") < alphabetical("enda", "nb")


def test_numbers_stand_in_their_order_before_the_letters() -> None:
    assert sorted(["alt", "45 minutter", "23 spørsmål"], key=lambda title: alphabetical(title, "nb"))[:2] == [
        "23 spørsmål",
        "45 minutter",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_stands_once_under_its_letter(content: Content, lang: str) -> None:
    letters = by_letter(content, lang)
    assert [letter for letter, _ in letters] == sorted(
        {letter for letter, _ in letters}, key=lambda one: alphabetical(one, lang)
    )
    assert all(term[lang][0].lower() in (letter.lower(), "é") for letter, terms in letters for term in terms)
    assert sum(len(terms) for _, terms in letters) == len(content.terms)
