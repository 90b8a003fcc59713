"""The navigation: sections and their entries, the same in both languages."""

from __future__ import annotations

from dataclasses import dataclass

SECTIONS: dict[str, tuple[str, ...]] = {
    "ladder": ("ladder", "steps/red", "steps/yellow", "steps/green", "safety", "checklist"),
    "placement": ("placement", "placement/how"),
    "cards": ("cards/index", "cards/meeting", "cards/print"),
    "tools": ("tools/index", "phrases", "exercises/index"),
    "background": (
        "background/index",
        "phone/index",
        "relation/index",
        "themes/index",
        "glossary",
        "reading",
    ),
    "about": ("about/index", "about/privacy", "about/sources", "about/adopting", "about/accessibility"),
}


@dataclass(frozen=True)
class Entry:
    """A page in the navigation."""

    page: str
    title: str


@dataclass(frozen=True)
class NavSection:
    """A section: its key (`nav-<key>` in data/ui/) and its entries; the first is where the section leads."""

    key: str
    entries: tuple[Entry, ...]


def navigation(titles: dict[str, str]) -> list[NavSection]:
    """The sections with those of their pages that exist; `titles` maps page names to titles."""
    found = (
        NavSection(key, tuple(Entry(page, titles[page]) for page in names if page in titles)) for key, names in SECTIONS.items()
    )
    return [section for section in found if section.entries]
