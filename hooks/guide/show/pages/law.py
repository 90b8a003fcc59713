"""What holds in each country that is shown: rules, numbers, who is who; and on a page beside it, what one may do."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.places import countries
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

NAMES_RULES = 0.3  # weight in the search: it holds a word of nearly every page, and leads on to them


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Two pages a country."""
    for country in countries(content):
        name = plain(country.name[lang])
        for page, words, macro in ((country.id, "law", "law"), (f"{country.id}-may", "law-may", "law_may")):
            title = f"{content.ui[f'page-{words}'][lang]} {name}"
            lead = content.ui[f"{words}-lead"][lang]
            yield Page(f"law/{page}", title, "lookup", (macro, country.id), lead, "lookup/index", weight=NAMES_RULES)
