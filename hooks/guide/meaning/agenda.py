"""The agenda of a meeting about dilemmas: how the minutes are shared out. Our judgement."""

from __future__ import annotations

from guide.meaning.deck import LETTERS

TIMES = (10, 15, 20, 30, 45, 60)
USUAL = {10: 1, 15: 1, 20: 1, 30: 2, 45: 2, 60: 3}  # cards, unless the facilitator chooses otherwise
SHOWN = (10, 30, 60)  # in the table of the guide
AT_FIRST = 20
PER_CARD = {"identify": 3, "consider": 4, "discuss": 8, "conclude": 4}  # phase → its share of the card's time
PHASES = ("opening", *PER_CARD, "review", "closing")
LEAST = 8  # minutes for a card; with less there is hardly a talk
CLOSING = 1  # minute: all is written down by then
CHOICES = tuple(zip(LETTERS, "●▲■◆★", strict=True))  # as the vote cards have them


def most_cards(minutes: int) -> int:
    """How many cards a meeting of this length has room for; always one."""
    return max(1, (minutes - 2 * _edge(minutes) - CLOSING) // LEAST)


def plan(minutes: int, cards: int) -> dict[str, int]:
    """Whole minutes of each phase; the four in the middle are gone through once for each card, and all add up."""
    each = (minutes - 2 * _edge(minutes) - CLOSING) // cards
    rest = minutes - cards * each - CLOSING
    return {"opening": rest // 2, **_shared(each), "review": rest - rest // 2, "closing": CLOSING}


def plans() -> dict[int, dict[int, dict[str, int]]]:
    """Every agenda by length and number of cards."""
    return {minutes: {cards: plan(minutes, cards) for cards in range(1, most_cards(minutes) + 1)} for minutes in TIMES}


def _edge(minutes: int) -> int:
    """The least time for the welcome, and for looking back."""
    return max(1, minutes // 20)


def _shared(minutes: int) -> dict[str, int]:
    """`minutes` by the shares of PER_CARD: rounded down, what is left goes to those who lost most."""
    whole = sum(PER_CARD.values())
    found = {phase: minutes * share // whole for phase, share in PER_CARD.items()}
    lost = sorted(PER_CARD, key=lambda phase: -(minutes * PER_CARD[phase] % whole))
    for phase in lost[: minutes - sum(found.values())]:
        found[phase] += 1
    return found
