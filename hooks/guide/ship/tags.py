"""The tags and texts of a finished page, in their order.

Nearly every page is written plainly: each tag in one simple form, and no `<` outside of tags. Such a page is cut at its tags
and each tag is taken apart once, however often it stands; any other page is read by Python's own reader of HTML.
Both tell the very same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

PLAIN = re.compile(
    r'(<(?:!doctype html|/[a-z][a-z0-9-]*|[a-z][a-z0-9-]*(?:\s+[a-z][a-z0-9:_-]*(?:="[^"<>]*"|=[\w.:#-]+)?)*\s*/?)>)',
    re.I | re.A,
)  # without `re.A`, "ı" and "ſ" are letters of the names of tags, which they are to nobody else
TAG = re.compile(r"(<[^<>]*>)")  # finds the plain ones where PLAIN does, and sooner
RAW = re.compile(r"<(script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext)\b[^>]*>[^<]*(?:<(?!/\1>)|\Z)", re.I)


@dataclass(frozen=True, eq=False)
class Tag:
    """One tag; `<path/>` both begins and ends. Names are in small letters, values without references."""

    name: str
    begins: bool
    ends: bool
    attributes: tuple[tuple[str, str | None], ...] = ()


Parts = Sequence[Tag | str]
DOCTYPE = Tag("!doctype", False, False)  # is told of by nobody


def parts_of(html: str) -> Parts:
    """Every tag and every text of a page."""
    cut = TAG.split(html)
    tags = [*map(_tag, cut[1::2])]
    if None in tags or html.count("<") > len(tags) or RAW.search(html):  # what stands in some elements is no markup
        return _Any(html).found
    found: list[Tag | str] = []
    before = None
    for text, tag in zip(cut[::2], [*tags, None], strict=True):
        if text:
            found.append(unescape(text) if "&" in text and not _raw(before) else text)
        if tag and tag is not DOCTYPE:
            found.append(tag)
        before = tag
    return found


@lru_cache(maxsize=1 << 15)
def _tag(text: str) -> Tag | None:
    """A tag that stands alone; None where it is not plain."""
    if not PLAIN.fullmatch(text):
        return None
    return next((each for each in _Any(text).found if isinstance(each, Tag)), DOCTYPE)


def _raw(tag: Tag | None) -> bool:
    """Whether what follows is no text with references."""
    return tag is not None and tag.begins and not tag.ends and tag.name in HTMLParser.CDATA_CONTENT_ELEMENTS


class _Any(HTMLParser):
    """Reads whatever it is given."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Tag | str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Tag(tag, True, False, tuple(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Tag(tag, True, True, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Tag(tag, False, True))

    def handle_data(self, data: str) -> None:
        self.found.append(data)
