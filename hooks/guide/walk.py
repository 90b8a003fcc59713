"""Walks through records: every text, every reference, each with its path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from guide.content import Content, Origin
from guide.model.base import Lang, Text
from guide.positions import DataPath

LINK = re.compile(r"\[[^\]]+\]\((ref|term):([^)\s]+)\)")


def parts_of(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    """`value` and everything inside it, with paths as in the file."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from parts_of(inner, (*path, str(key)))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from parts_of(inner, (*path, i))


def texts(value: Any) -> Iterator[tuple[DataPath, Text]]:
    """Every bilingual text inside `value`."""
    return ((path, part) for path, part in parts_of(value) if isinstance(part, Text))


def all_texts(content: Content) -> Iterator[tuple[Origin, DataPath, Text]]:
    """Every bilingual text of the content with its origin."""
    for record, origin in content.records():
        for path, text in texts(record):
            yield origin, path, text
    for words, origin in content.words:
        for path, text in texts(words):
            yield origin, path, text
    for name in ("organisation", "sources", "placement"):
        if name in content.wholes:
            for path, text in texts(getattr(content, name)):
                yield content.wholes[name], path, text


def links(text: Text) -> Iterator[tuple[str, str, str]]:
    """`(language, scheme, id)` of every ref: and term: link."""
    for lang in Lang:
        for scheme, target in LINK.findall(text[lang]):
            yield lang.value, scheme, target
