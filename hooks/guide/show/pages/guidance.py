"""The pages of the guidance folders and the lists over them."""

from __future__ import annotations

from collections.abc import Iterator

from guide import needed
from guide.meaning.addresses import ELSEWHERE, whole_of
from guide.model.guidance import Safety
from guide.model.kinds import GUIDANCE, Kind
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import ABOUT_THE_SITE, NAMES_OTHERS, Page

Names = tuple[str, ...]
LISTS: tuple[tuple[str, str, str, Names, float], ...] = (  # page, section, key in data/ui/, style sheets, weight
    ("reading", "lookup", "reading", (), 0.6),
    ("glossary", "lookup", "glossary", ("glossary",), 0.3),
    ("about/sources", "lookup", "sources", (), ABOUT_THE_SITE),
)
ELEMENTS: dict[str, Names] = {needed.self_check: ("self-check",)}  # record → component that upgrades its list to tick
SHEETS: dict[str, Names] = {"tools": ("moments",)}  # what the list of a folder needs


def pages(content: Content, lang: str) -> Iterator[Page]:
    """A list for each folder, a page for each record that stands alone, and the lists over all of them."""
    for kind in GUIDANCE:
        if kind.list_page and kind.model is not Safety and getattr(content, kind.name):  # safety stands with the ladder
            yield from _of_kind(kind, content, lang)
    for name, section, key, styles, weight in LISTS:
        title, lead = content.ui[f"page-{key}"][lang], content.ui[f"{key}-lead"][lang]
        yield Page(name, title, section, (key,), lead, styles=styles, weight=weight)


def _of_kind(kind: Kind, content: Content, lang: str) -> Iterator[Page]:
    key = kind.list_page.partition("/")[0]
    macro: Names = ("tools",) if kind.name == "tools" else ("listing", kind.name, key)
    title, lead, sheets = content.ui[f"page-{key}"][lang], content.ui[f"{key}-lead"][lang], SHEETS.get(kind.name, ())
    yield Page(kind.list_page, title, kind.section, macro, lead, styles=sheets, weight=NAMES_OTHERS)
    for name in whole_of(content, kind.name):
        if name not in ELSEWHERE:
            record, own = content.by_id[name], ELEMENTS.get(name, ())
            title, about = plain(record.title[lang]), plain(record.summary[lang])
            call = ("tool", name) if kind.name == "tools" else ("guidance", name, *own)
            yield Page(f"{kind.name}/{name}", title, kind.section, call, about, kind.list_page, own, own, kind.weight)
