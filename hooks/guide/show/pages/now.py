"""The pages for when it happens now: the hub, a screen for each emergency, the leader's page and the pocket card."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

Sheets = tuple[str, ...]
HUB, PARTS = "now/index", ("now",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Nothing stands above the heading of any of them."""

    def page(name: str, title: str, macro: tuple[str, ...], about: str, weight: float, sheets: Sheets = PARTS) -> Page:
        return Page(name, title, "now", macro, about, HUB, sheets, PARTS, weight, alone=True)

    ui, urgent = content.ui, FOLDERS["now"].weight
    yield page(HUB, ui["nav-now"][lang], ("now",), ui["hub-now-lead"][lang], NAMES_OTHERS)
    for door in content.now.values():
        about = plain(door.summary[lang])
        yield page(f"now/{door.id}", plain(door.title[lang]), ("emergency", door.id), about, urgent)
    title, about = ui["page-one-of-mine"][lang], ui["one-of-mine-lead"][lang]
    yield page("now/one-of-mine", title, ("one_of_mine",), about, urgent)
    title, about = ui["page-pocket-card"][lang], ui["pocket-card-lead"][lang]
    yield page("now/pocket-card", title, ("pocket_card",), about, NAMES_OTHERS, ("pocket-card",))
