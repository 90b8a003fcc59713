"""The marks inside a text: links to records and terms, words of another language, emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.base import Text
from guide.model.languages import Lang

LINK = re.compile(r"\[[^\]]+\]\((ref|term|lang):([^)\s]+)\)")
FOREIGN = re.compile(r"\[([^\]]+)\]\(lang:([^)\s]+)\)")


def links(text: Text) -> Iterator[tuple[str, str, str]]:
    """`(language, scheme, id)` of every ref: and term: link; of lang: marks the id is a language."""
    for lang in Lang:
        for scheme, target in _links(text[lang]):
            yield lang.value, scheme, target


@lru_cache(1 << 15)
def _links(words: str) -> list[tuple[str, str]]:
    return LINK.findall(words)


def plain(text: str) -> str:
    """The words alone, without emphasis and links."""
    return re.sub(r"[*`]", "", LINK.sub(lambda m: m.group()[1 : m.group().index("]")], text))


def foreign(text: str) -> list[tuple[str, str]]:
    """`(language, words)` of every part that is marked as another language."""
    return [(lang, words) for words, lang in FOREIGN.findall(text)]


def own(text: str) -> str:
    """The text without the parts of another language: for checks of spelling and wording."""
    return FOREIGN.sub(" ", text) if "](lang:" in text else text
