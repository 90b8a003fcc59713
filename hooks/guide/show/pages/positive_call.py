"""The form for good calls, as a working page."""

from __future__ import annotations

from collections.abc import Iterator

from guide import needed
from guide.meaning.addresses import ELSEWHERE
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

PARTS = ("positive-call",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page; none where an organisation hides what it is about."""
    if needed.positive_call not in content.phone:
        return
    record = content.phone[needed.positive_call]
    title, about = plain(record.title[lang]), plain(record.summary[lang])
    yield Page(ELSEWHERE[record.id], title, "lookup", ("positive_call",), about, "phone/index", PARTS, PARTS)
