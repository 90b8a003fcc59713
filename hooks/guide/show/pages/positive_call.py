"""The form for good calls, as a working page."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.addresses import ELSEWHERE
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page

RECORD = "phone-positive-call-form"
BESIDE = {"phone-mozartkugle", "phone-what-happened", "phone-summary", "phone-one-thing-at-a-time"}  # told on the page too
PARTS = ("positive-call",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page; none while one of its records is missing."""
    if content.phone.keys() >= {RECORD, *BESIDE}:
        record = content.phone[RECORD]
        title, about = plain(record.title[lang]), plain(record.summary[lang])
        yield Page(ELSEWHERE[RECORD], title, "background", "positive_call()", about, "phone/index", PARTS, PARTS)
