"""What is said stands between the quotation marks of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.model.languages import LANGUAGES
from guide.read.content import Content
from guide.read.marks import own
from guide.read.problems import Problem

NAME = "quotes"
WHY = "Marks that point the wrong way belong to the other language, and read as a slip in one's own."
MARKS = re.compile('[»«„“”"]')


def check(content: Content) -> Iterator[Problem]:
    """Quotation marks of another language, and pairs that do not close."""
    for origin, path, text in content.texts:
        for lang, language in LANGUAGES.items():
            start, end = language.quotes
            if not re.fullmatch(f"(?:{start}{end})*", "".join(MARKS.findall(own(text[lang])))):
                advice = f"Write {start}like this{end}."
                yield origin.problem((*path, lang.value), "the quotation marks are not those of this language.", advice, NAME)
