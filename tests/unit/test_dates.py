"""Days in words, as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from guide.meaning.dates import in_words


@pytest.mark.parametrize(
    ("day", "lang", "words"),
    [
        (date(2026, 3, 1), "da", "1. marts 2026"),
        (date(2026, 3, 1), "nb", "1. mars 2026"),
        (date(2026, 5, 17), "da", "17. maj 2026"),
        (date(2026, 5, 17), "nb", "17. mai 2026"),
        (date(2026, 12, 31), "da", "31. december 2026"),
        (date(2026, 12, 31), "nb", "31. desember 2026"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(day: date, lang: str, words: str) -> None:
    assert in_words(day, lang) == words
