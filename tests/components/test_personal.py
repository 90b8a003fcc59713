"""What reads as a number of a person, in either country, and what does not."""

from __future__ import annotations

import pytest

from tests.components.conftest import Open

NUMBERS = ("010190-1234", "010190 1234", "0101901234", "12039012345", "120390 12345", "410190-1234", "Kim, 311299-1234.")
OTHERS = {
    "Tlf. 22 03 90 12": "too few digits",
    "27.11.2026 kl. 10.30": "a day",
    "sag 2026-0123456": "of a case",
    "2010190-1234": "a digit before it",
    "010190-123456": "a digit more behind it",
    "011390-1234": "no month",
    "010090-1234": "no month either",
    "810190-1234": "no day",
    "010190  1234": "two numbers",
}


@pytest.fixture
def judged(open_alone: Open) -> dict[str, bool]:
    """Text → whether the page takes it for such a number."""
    script = """async (texts) => {
      const { isPersonal } = await import("/assets/site/personal.js");
      return Object.fromEntries(texts.map((text) => [text, isPersonal(text)]));
    }"""
    return open_alone("phrases").evaluate(script, [*NUMBERS, *OTHERS])  # type: ignore[no-any-return]


def test_a_number_of_a_person_is_known_and_no_other_number_is_taken_for_one(judged: dict[str, bool]) -> None:
    assert [text for text, personal in judged.items() if personal] == [*NUMBERS]
