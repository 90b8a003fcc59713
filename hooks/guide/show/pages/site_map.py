"""The lists of all pages, by task and by letter: a way to everything that needs no search and no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from guide.meaning.glossary import QUOTES, alphabetical
from guide.read.content import Content
from guide.show.navigation import CHANGED, HOME, MAP, SECTIONS
from guide.show.pages.base import NAMES_OTHERS, Page

LETTERS = f"{MAP}/letters"
Tree = list[tuple[Page, list[Page]]]  # pages of a task, each with those that stand below it


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The lists, and the page that tells which pages have changed."""
    ui = content.ui
    yield Page(MAP, ui["page-map"][lang], "lookup", ("site_map",), ui["map-lead"][lang], styles=("map",))
    title, lead = ui["page-map-letters"][lang], ui["map-letters-lead"][lang]
    yield Page(LETTERS, title, "lookup", ("site_letters",), lead, MAP, ("map",), weight=NAMES_OTHERS)
    title, lead, parts = ui["page-changed"][lang], ui["changed-lead"][lang], ("changed",)
    yield Page(CHANGED, title, "lookup", parts, lead, styles=parts, scripts=parts, weight=NAMES_OTHERS)


def sections(found: Iterable[Page]) -> dict[str, Tree]:
    """Every page of `found` once, below its task: the doors in their order, then what stands below no other page."""
    by_name = {page.name: page for page in found}
    hubs = {section.hub for section in SECTIONS.values()}
    doors = {
        key: [by_name[name] for name in section.doors if name in by_name and by_name[name].section == key]
        for key, section in SECTIONS.items()
    }
    named = hubs | {page.name for mine in doors.values() for page in mine}
    below: dict[str, list[Page]] = {}
    for page in by_name.values():
        if page.name not in named:
            alone = page.up not in by_name or page.up in hubs | {HOME}
            below.setdefault(f"/{page.section}" if alone else page.up, []).append(page)
    return {
        key: [(page, _all_below(page.name, below)) for page in (*mine, *below.get(f"/{key}", ()))]
        for key, mine in doors.items()
    }


def _all_below(name: str, below: dict[str, list[Page]]) -> list[Page]:
    return [each for page in below.get(name, ()) for each in (page, *_all_below(page.name, below))]


def letters(found: Iterable[Page], lang: str) -> list[tuple[str, list[Page]]]:
    """Every page of `found` once, by the initial letter of its title."""
    pages = sorted(found, key=lambda page: alphabetical(page.title, lang))
    return [(letter, list(mine)) for letter, mine in groupby(pages, lambda page: page.title.lstrip(QUOTES)[0].upper())]
