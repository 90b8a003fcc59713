"""The whole guide, chapter by chapter, from the templates of its pages: what is there to use or to go on with is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from guide.meaning.addresses import ELSEWHERE, whole_of
from guide.meaning.situations import by_group
from guide.model.guidance import SafetyTime
from guide.read.content import Content
from guide.show.render import Here, Renderer

FOLDERS = ("tools", "exercises", "principles", "phone", "relation", "themes")
NAMED = re.compile(r'\s(?:id|for|aria-labelledby|aria-describedby|data-covers)="[^"]*"')
WAYS = re.compile(r'<(nav|ul) class="(?:jump|neighbours)[^"]*".*?</\1>', re.S)
HEADING = re.compile(r"(</?h)([1-4])\b")
TITLE = re.compile(r"<h1\b.*?</h1>", re.S)


def chapters(renderer: Renderer, name: str) -> Iterator[tuple[str, list[Markup]]]:
    """`(key of the title in data/ui/, texts)` of every chapter, for the page `name`."""
    content, here = renderer.content, Here(name, whole=True)

    def shown(template: str, **values: object) -> Markup:
        return as_part(renderer.render(template, here, **values))

    def chapter(template: str) -> Markup:
        return as_chapter(renderer.render(template, here))

    yield "page-safety", [chapter("safety"), *(shown("guidance", record=each, element="") for each in _later(content))]
    yield "nav-say", [shown("whole-say", group=group, mine=mine) for group, mine in by_group(content)]
    steps = content.ladder()
    yield (
        "hub-steps",
        [
            text
            for step in steps
            for text in (
                shown("step", step=step, cases=[]),
                *(shown("action", action=action) for action in content.actions_of(step.id)),
            )
        ],
    )
    for folder in FOLDERS:
        template = "tool" if folder == "tools" else "guidance"
        records = [content.by_id[each] for each in whole_of(content, folder) if each not in ELSEWHERE]
        yield (
            f"page-{'background' if folder == 'principles' else folder}",
            [shown(template, record=record, element="") for record in records],
        )
    yield "page-cards", [shown("whole-card", card=card) for card in content.cards.values()]
    yield "page-glossary", [chapter("glossary")]
    yield "page-reading", [chapter("reading")]


def as_part(html: str, lower: int = 2) -> Markup:
    """A page as a part of another: its headings two levels lower, no names that another part may have, nothing folded."""
    html = WAYS.sub("", NAMED.sub("", html)).replace("<details", "<details open")
    return Markup(HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + lower}", html))


def as_chapter(html: str) -> Markup:
    """A page that is a chapter, whose title stands above it already."""
    return as_part(TITLE.sub("", html, count=1), lower=1)


def _later(content: Content) -> list[object]:
    return [record for record in content.safety.values() if record.when != SafetyTime.NOW]
