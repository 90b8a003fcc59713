"""The pages of the guidance folders and the lists over them."""

from __future__ import annotations

from collections.abc import Iterator

from guide import needed
from guide.meaning.addresses import ELSEWHERE, whole_of
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

FOLDERS = {  # folder of data/ → section of the navigation, page that lists it, key of its title and lead in data/ui/
    "tools": ("tools", "tools/index", "tools"),
    "exercises": ("tools", "exercises/index", "exercises"),
    "principles": ("background", "background/index", "background"),
    "phone": ("background", "phone/index", "phone"),
    "relation": ("background", "relation/index", "relation"),
    "themes": ("background", "themes/index", "themes"),
}
Names = tuple[str, ...]
LISTS: tuple[tuple[str, str, Names, str, Names], ...] = (  # page, section, macro, key in data/ui/, its script and style
    ("phrases", "tools", ("phrases",), "phrases", ("phrases",)),
    ("reading", "background", ("reading",), "reading", ()),
    ("glossary", "background", ("glossary",), "glossary", ()),
    ("about/sources", "about", ("sources",), "sources", ()),
)
ELEMENTS = {needed.self_check: "self-check"}  # record → component that upgrades its list to tick
SHEETS: dict[str, Names] = {"tools": ("moments",)}  # what the list of a folder needs


def pages(content: Content, lang: str) -> Iterator[Page]:
    """A list for each folder, a page for each record that stands alone, and the lists over all of them."""
    for folder, (section, up, key) in FOLDERS.items():
        macro: Names = ("tools",) if folder == "tools" else ("listing", folder, key)
        lead, sheets = content.ui[f"{key}-lead"][lang], SHEETS.get(folder, ())
        yield Page(up, content.ui[f"page-{key}"][lang], section, macro, lead, styles=sheets)
        for name in whole_of(content, folder):
            record = getattr(content, folder)[name]
            if name not in ELSEWHERE:
                title, about = plain(record.title[lang]), plain(record.summary[lang])
                element = ELEMENTS.get(name, "")
                call: Names = ("guidance", name, element) if element else ("guidance", name)
                own: Names = (element,) if element else ()
                yield Page(f"{folder}/{name}", title, section, call, about, up, own, own)
    for name, section, macro, key, parts in LISTS:
        lead = content.ui[f"{key}-lead"][lang]
        yield Page(name, content.ui[f"page-{key}"][lang], section, macro, lead, styles=parts, scripts=parts)
