"""What the templates ask of the content: look-ups and groupings, no markup."""

from __future__ import annotations

from datetime import date
from typing import Any

from guide.content import TOP_DOWN, Content
from guide.inline import plain
from guide.model.base import Place
from guide.model.guidance import Guidance, Safety, SafetyTime
from guide.model.ladder import Action, StepId
from guide.model.places import Country, CountryId, Fact, Slot
from guide.routes import address

BOUND = {Place.DENMARK: CountryId.DK, Place.COPENHAGEN: CountryId.DK, Place.NORWAY: CountryId.NO}


def record(content: Content, name: str) -> Any:
    """The record with this id, from whichever folder."""
    folders = (content.actions, content.tools, content.exercises, content.principles, content.safety, content.phone)
    for folder in (*folders, content.relation, content.themes, content.cards, content.steps, content.reading, content.links):
        if name in folder:
            return folder[name]
    return next(sign for step in content.steps.values() for sign in step.signs if sign.id == name)


def title(content: Content, name: str, lang: str) -> str:
    """The title of a record as plain words."""
    found = record(content, name).title
    return found if isinstance(found, str) else plain(found[lang])


def holds_here(content: Content, place: Place | None) -> bool:
    """False for what is bound to another country than the organisation's; NAV texts are knowledge and always shown."""
    country = content.organisation.country
    return place not in BOUND or country is None or BOUND[place] == country


def countries(content: Content) -> list[Country]:
    """The organisation's country, or all of them when none is set."""
    chosen = content.organisation.country
    return [country for name, country in sorted(content.countries.items()) if chosen in (None, name)]


def facts(content: Content, names: list[str]) -> list[tuple[Country, list[Fact]]]:
    """The named facts of each country shown, in the order of `names`; countries without any are left out."""
    found = []
    for country in countries(content):
        by_id = {fact.id: fact for fact in country.facts}
        mine = [by_id[name] for name in names if name in by_id]
        if mine:
            found.append((country, mine))
    return found


def slots(content: Content, names: list[str]) -> tuple[list[Slot], list[Slot]]:
    """The named slots that the organisation filled in, and those it did not."""
    found = [content.organisation.slots[name] for name in names]
    return [slot for slot in found if slot.filled], [slot for slot in found if not slot.filled]


def cards_like(content: Content, name: str) -> list[Any]:
    """The cards that point to this record."""
    return [card for card in content.cards.values() if name in card.see]


def places_shown(content: Content) -> list[Place | None]:
    """The places whose texts are shown: None, and every place that is not bound to another country."""
    return [place for place in (None, *Place) if holds_here(content, place)]


def parts_shown(content: Content, whole: Guidance) -> list[Guidance]:
    """The parts of a record that hold here, in its order."""
    parts = (record(content, name) for name in whole.parts)
    return [part for part in parts if holds_here(content, part.only_in)]


def own_address(content: Content, lang: str, page: str = "index") -> str | None:
    """Where a page of one language stands on the web; None while the organisation gives no address."""
    top = content.organisation.site_address
    return f"{top.rstrip('/')}/{lang}/{address(page, directory_urls=True)}" if top else None


def web_address(written: str) -> str:
    """An address as a source writes it, as one that can be followed: `x.dk` → `https://x.dk`."""
    return written if "://" in written else f"https://{written}"


def height(step: str) -> int:
    """How high the step stands: 1 for green, 3 for red."""
    return len(TOP_DOWN) - TOP_DOWN.index(StepId(step))


def step_below(step: str) -> StepId | None:
    """The next lower step; None below green."""
    below = TOP_DOWN.index(StepId(step)) + 1
    return TOP_DOWN[below] if below < len(TOP_DOWN) else None


def neighbours(content: Content, action: Action) -> tuple[Action | None, Action | None]:
    """The actions before and after this one on its step."""
    row = content.actions_of(action.step)
    i = row.index(action)
    return row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None


def safety_by_time(content: Content) -> list[tuple[SafetyTime, list[Safety]]]:
    """The safety records by when they are needed; the next minute first."""
    found = [(time, [record for record in content.safety.values() if record.when == time]) for time in SafetyTime]
    return [(time, records) for time, records in found if records]


# fmt: off
MONTHS = {
    "da": ["januar", "februar", "marts", "april", "maj", "juni",
           "juli", "august", "september", "oktober", "november", "december"],
    "nb": ["januar", "februar", "mars", "april", "mai", "juni",
           "juli", "august", "september", "oktober", "november", "desember"],
}
# fmt: on


def date_text(day: date, lang: str) -> str:
    """`2026-11-21` → `21. november 2026`."""
    return f"{day.day}. {MONTHS[lang][day.month - 1]} {day.year}"
