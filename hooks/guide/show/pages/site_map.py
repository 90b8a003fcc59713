"""The list of all pages: a way to everything that needs no search and no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.read.content import Content
from guide.show.navigation import SECTIONS
from guide.show.pages.base import Page

NAME = "map"
Tree = list[tuple[Page, list[Page]]]  # pages of a section, each with those that stand below it


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The one page."""
    ui = content.ui
    yield Page(NAME, ui["page-map"][lang], "about", ("site_map",), ui["map-lead"][lang])


def sections(found: Iterable[Page]) -> dict[str, Tree]:
    """Every page of `found` once, below its section of the navigation."""
    by_name = {page.name: page for page in found}
    there = {name for names in SECTIONS.values() for name in names}
    below: dict[str, list[Page]] = {}
    for page in by_name.values():
        if page.name not in there:
            below.setdefault(page.up, []).append(page)
    return {
        key: [(by_name[name], _all_below(name, below)) for name in names if name in by_name] for key, names in SECTIONS.items()
    }


def _all_below(name: str, below: dict[str, list[Page]]) -> list[Page]:
    return [each for page in below.get(name, ()) for each in (page, *_all_below(page.name, below))]
