"""The questions: the list of topics, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning import questions
from guide.read.content import Content
from guide.show.pages.base import NAMES_OTHERS, Page

PARTS = ("question",)
LIST = "questions/index"


def pages(content: Content, lang: str) -> Iterator[Page]:
    """The list of topics, and a page for each."""
    ui, topics = content.ui, questions.topics(content)
    if not topics:
        return
    lead = ui["questions-lead"][lang]
    title = ui["page-questions"][lang]
    yield Page(LIST, title, "practise", ("questions", ""), lead, "practise/index", ("home",), weight=NAMES_OTHERS)
    for topic in topics:
        title = ui[f"topic-{topic}"][lang]
        yield Page(f"questions/{topic}", title, "practise", ("questions", topic), lead, LIST, PARTS, PARTS, NAMES_OTHERS)
    for form in questions.forms(content):
        title, about = ui[f"page-form-{form}"][lang], ui[f"questions-form-{form}"][lang]
        yield Page(f"questions/{form}", title, "practise", ("question_form", form), about, LIST, PARTS, PARTS, NAMES_OTHERS)
