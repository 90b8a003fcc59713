"""The generated pages of the site, as a pure function of the content. `write` puts the same pages on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from guide.read.content import Content
from guide.show.pages import (
    cards,
    conversations,
    forms,
    guidance,
    hubs,
    ladder,
    law,
    now,
    own,
    path,
    placement,
    positive_call,
    prose,
    questions,
    say,
    site_map,
    whole,
    year,
)
from guide.show.pages.base import Page
from guide.show.pages.brought import brought

# one module for each part of the site
ROOMS = (
    ladder,
    hubs,
    now,
    say,
    placement,
    forms,
    cards,
    guidance,
    law,
    positive_call,
    path,
    questions,
    conversations,
    year,
    own,
    site_map,
    whole,
)

DOCS = Path(__file__).resolve().parents[4] / "docs"


@lru_cache(maxsize=4)
def pages(content: Content, lang: str) -> tuple[Page, ...]:
    """Every generated page of one language; worked out once, for checks, frame and lists all ask."""
    return tuple(brought(content, page) for room in ROOMS for page in room.pages(content, lang))


@lru_cache(maxsize=4)
def all_pages(content: Content, lang: str, docs: Path = DOCS) -> Mapping[str, Page]:
    """By name: the pages of `docs/<lang>/`, and those made from the content."""
    return {page.name: page for page in (*prose.pages(docs, lang), *pages(content, lang))}


def write(found: Iterable[Page], folder: Path) -> None:
    """Writes every page below `folder`, for generators that read from disk."""
    for page in found:
        target = folder / page.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.markdown, encoding="utf-8")
