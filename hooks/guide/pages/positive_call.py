"""The form for good calls, as a working page."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import Content
from guide.inline import plain
from guide.pages.base import Page
from guide.routes import ELSEWHERE

RECORD = "phone-positive-call-form"


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page; none while its record is missing."""
    if record := content.phone.get(RECORD):
        title, about = plain(record.title[lang]), plain(record.summary[lang])
        yield Page(ELSEWHERE[RECORD], title, "background", "positive_call()", about, "phone/index", ("positive-call",))
