"""A year of ten minutes: what is proposed, what stands ready to be swapped in, and the days on which nobody works."""

from __future__ import annotations

from itertools import chain

from guide.model.places import CountryId
from guide.model.year import TIMES, Practice, Ten
from guide.read.content import Content

ALIKE = (Practice.CARD, Practice.CONVERSATION, Practice.SENTENCES)  # done the same way each time: `year-<kind>-do`
EVERY = (1, 2, 3, 4)  # weeks from one time to the next; the last is proposed
WEEKS_OFF = ("7", "8", "easter", "28", "29", "30", "31", "40", "41", "42", "52", "1")  # when many are away, in either country
HOLIDAYS = {CountryId.DK: (), CountryId.NO: ("05-01", "05-17")}  # beside those that both countries have


def proposed(content: Content) -> list[Ten]:
    """The twelve that make up the year; where one is hidden, another that stands ready."""
    shown = _shown(content)
    placed = {ten.place: ten for ten in shown if ten.place}
    rest = (ten for ten in shown if not ten.place)
    found = (placed.get(place) or next(rest, None) for place in range(1, TIMES + 1))
    return [ten for ten in found if ten]


def ready(content: Content) -> list[Ten]:
    """All others, kind by kind."""
    taken = {ten.id for ten in proposed(content)}
    order = list(Practice)
    return sorted((ten for ten in _shown(content) if ten.id not in taken), key=lambda ten: order.index(ten.what))


def holidays(content: Content) -> list[str]:
    """Days of every year, as `05-17`, that are free in the organisation's country, or in any where none is set."""
    country = content.organisation.country
    return [*chain.from_iterable(days for name, days in HOLIDAYS.items() if country in (None, name))]


def _shown(content: Content) -> list[Ten]:
    """Those whose page is there: an organisation may hide one, and `see` then leads nowhere."""
    return [ten for ten in content.year.values() if ten.see in content.by_id]
