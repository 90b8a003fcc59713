"""The work tools that are filled in: their list, and one page each."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.forms import in_order
from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

PARTS = ("work-form",)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The list, then every form."""
    kind, ui = FOLDERS["forms"], content.ui
    title, lead = ui["page-forms"][lang], ui["forms-lead"][lang]
    yield Page(kind.list_page, title, kind.section, ("forms",), lead, "placement", weight=NAMES_OTHERS)
    for form in in_order(content):
        title, about = plain(form.title[lang]), plain(form.summary[lang])
        name = f"{kind.name}/{form.id}"
        yield Page(name, title, kind.section, ("form", form.id), about, kind.list_page, PARTS, PARTS, kind.weight)
