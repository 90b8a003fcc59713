"""The placement, alone and together, and the page that explains it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.read.content import Content
from guide.show.pages.base import Page

PARTS = ("placement",)
WEIGHT = 0.7  # in the search: who asks it wants to read


def pages(content: Content, lang: str) -> Iterator[Page]:
    """All three pages."""
    ui = content.ui
    yield Page(
        "placement",
        ui["nav-placement"][lang],
        "place",
        ("placement",),
        ui["home-placement"][lang],
        "index",
        PARTS,
        PARTS,
        WEIGHT,
    )
    how = ui["page-placement-how"][lang]
    yield Page("placement/how", how, "place", ("placement_how",), ui["how-lead"][lang], "placement", weight=WEIGHT)
    together, lead = ui["page-placement-together"][lang], ui["together-lead"][lang]
    macro, parts = ("placement_together",), ("together",)
    yield Page("placement/together", together, "place", macro, lead, "placement", parts, parts, WEIGHT)
