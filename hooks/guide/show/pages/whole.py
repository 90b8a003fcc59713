"""The whole guide as one page to print."""

from __future__ import annotations

from collections.abc import Iterator

from guide.read.content import Content
from guide.show.navigation import WHOLE
from guide.show.pages.base import Page


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The one page. No search leads to it, for it says only what the other pages say."""
    title, lead = content.ui["page-whole"][lang], content.ui["whole-lead"][lang]
    yield Page(WHOLE, title, "lookup", ("whole",), lead, styles=("whole",), weight=0, found=False)
