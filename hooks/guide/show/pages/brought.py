"""What the pages of a record bring along for what stands in them: the sheet of a tool, drawings, the small staircase,
questions at the end.
"""

from __future__ import annotations

from dataclasses import replace

from guide.meaning import pictures, questions
from guide.read.content import Content
from guide.show.pages.base import Page

RECORDS = ("action", "guidance", "tool", "step")  # macros that show a record, its drawings, and end with questions
ASKS = ("question",)
ON_A_STEP = ("action", "step")  # of these, those with the small staircase
DRAWN, TOOL = ("drawn",), ("tool",)  # each holds the sheet of the questions: a page asks for two sheets at most


def brought(content: Content, page: Page) -> Page:
    """The page with what it needs beside its own."""
    macro, *_ = page.macro or ("",)
    if macro not in RECORDS:
        return page
    asks = ASKS if questions.about(content, page.name) else ()
    drawn = macro in ON_A_STEP or pictures.stand_on(content, page.name)
    sheet = TOOL if macro == "tool" else DRAWN if drawn else asks
    return replace(page, styles=(*page.styles, *sheet), scripts=(*page.scripts, *asks))
