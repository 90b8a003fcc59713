"""The marks inside a text: links to records and terms, emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.model.base import Lang, Text

LINK = re.compile(r"\[[^\]]+\]\((ref|term):([^)\s]+)\)")


def links(text: Text) -> Iterator[tuple[str, str, str]]:
    """`(language, scheme, id)` of every ref: and term: link."""
    for lang in Lang:
        for scheme, target in LINK.findall(text[lang]):
            yield lang.value, scheme, target


def plain(text: str) -> str:
    """The words alone, without emphasis and links."""
    return re.sub(r"[*`]", "", LINK.sub(lambda m: m.group()[1 : m.group().index("]")], text))
