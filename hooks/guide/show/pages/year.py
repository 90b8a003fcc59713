"""The page of a year of ten minutes."""

from __future__ import annotations

from collections.abc import Iterator

from guide.read.content import Content
from guide.show.pages.base import Page

PART = ("year",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Nothing where there is nothing to practise."""
    if content.year:
        title, lead = content.ui["page-year"][lang], content.ui["year-lead"][lang]
        yield Page("year", title, "practise", PART, lead, "practise/index", PART, PART)
