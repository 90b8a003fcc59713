"""The agenda of a meeting about dilemmas."""

from __future__ import annotations

import pytest

from guide.meaning.agenda import LEAST, PER_CARD, TIMES, USUAL, most_cards, plan, plans

EVERY = [(minutes, cards) for minutes in TIMES for cards in range(1, most_cards(minutes) + 1)]


@pytest.mark.parametrize(("minutes", "cards"), EVERY)
def test_an_agenda_adds_up_to_the_time_there_is(minutes: int, cards: int) -> None:
    found = plan(minutes, cards)
    around = found["opening"] + found["review"] + found["closing"]
    assert around + cards * sum(found[phase] for phase in PER_CARD) == minutes


@pytest.mark.parametrize(("minutes", "cards"), EVERY)
def test_every_phase_has_a_minute_and_the_talk_has_most(minutes: int, cards: int) -> None:
    found = plan(minutes, cards)
    assert min(found.values()) >= 1
    assert found["discuss"] == max(found[phase] for phase in PER_CARD)
    assert sum(found[phase] for phase in PER_CARD) >= LEAST - (minutes == TIMES[0])  # ten minutes leave seven for a card


def test_the_usual_number_of_cards_has_room() -> None:
    assert {minutes: cards <= most_cards(minutes) for minutes, cards in USUAL.items()} == dict.fromkeys(TIMES, True)


def test_a_short_meeting_has_room_for_one_card_and_a_long_one_for_six() -> None:
    assert {minutes: max(found) for minutes, found in plans().items()} == {10: 1, 15: 1, 20: 2, 30: 3, 45: 5, 60: 6}
