"""The navigation: sections and their pages, the same in both languages."""

from __future__ import annotations

# key of a section (`nav-<key>` in data/ui/) → its pages; the first is where the section leads
SECTIONS: dict[str, tuple[str, ...]] = {
    "ladder": ("ladder", "steps/red", "steps/yellow", "steps/green", "safety", "checklist"),
    "placement": ("placement", "placement/how"),
    "cards": ("cards/index", "cards/meeting", "cards/print"),
    "tools": ("tools/index", "phrases", "exercises/index"),
    "background": ("background/index", "phone/index", "relation/index", "themes/index", "glossary", "reading"),
    "about": ("about/index", "about/privacy", "about/sources", "about/adopting", "about/accessibility"),
}
