"""The pages of the conversations: the list, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

PART = ("conversation",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Nothing where there is no conversation."""
    kind = FOLDERS["conversations"]
    if content.conversations:
        title, lead = content.ui["page-conversations"][lang], content.ui["conversations-lead"][lang]
        yield Page(kind.list_page, title, kind.section, ("conversations",), lead, "practise/index", PART, weight=NAMES_OTHERS)
    for talk in content.conversations.values():
        title, about = plain(talk.title[lang]), plain(talk.setting[lang])
        call = ("conversation", talk.id)
        yield Page(f"conversations/{talk.id}", title, kind.section, call, about, kind.list_page, PART, PART, kind.weight)
