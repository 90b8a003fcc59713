"""Texts carry words, not layout."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED, all_texts

NAME = "markup"
WHY = "Headings, tables and HTML in a text would break the page around it, or the content security policy."
FORBIDDEN = {
    "an HTML tag": re.compile(r"<[a-zA-Z/!]"),
    "a heading": re.compile(r"^#{1,6} ", re.M),
    "a table": re.compile(r"^\|", re.M),
    "template marks": re.compile(r"\{[{%#]"),
    "a link that is neither ref:, term: nor lang:": re.compile(r"\]\((?!ref:|term:|lang:)"),
}


def check(content: Content) -> Iterator[Problem]:
    """HTML, headings, tables, template marks and outside links in texts."""
    for origin, path, text in all_texts(content):
        for lang in Lang:
            for what in forbidden(text[lang]):
                advice = "Use plain words, **bold**, *emphasis*, [words](ref:id), [words](term:id) or [words](lang:da)."
                yield origin.problem((*path, lang), f"this text holds {what}.", advice, NAME)


@lru_cache(REMEMBERED)
def forbidden(words: str) -> list[str]:
    """What these words hold and may not."""
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(words)]
