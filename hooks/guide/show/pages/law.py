"""What holds in each country that is shown: rules, numbers, who is who."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.places import countries
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

NAMES_RULES = 0.3  # weight in the search: it holds a word of nearly every page, and leads on to them


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page a country."""
    for country in countries(content):
        title = f"{content.ui['page-law'][lang]} {plain(country.name[lang])}"
        lead = content.ui["law-lead"][lang]
        yield Page(f"law/{country.id}", title, "lookup", ("law", country.id), lead, "lookup/index", weight=NAMES_RULES)
