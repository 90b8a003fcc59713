"""The pages that an organisation writes itself."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.navigation import SECTIONS
from guide.show.pages.base import Page

FOLDER = FOLDERS["pages"].pages


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page a record of data/local/pages/, below the hub of its task."""
    for name, record in content.pages.items():
        title, about = plain(record.title[lang]), plain(record.summary[lang])
        yield Page(f"{FOLDER}/{name}", title, record.menu, ("guidance", name), about, SECTIONS[record.menu].hub)
