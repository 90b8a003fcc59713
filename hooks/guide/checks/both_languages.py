"""Both languages or none: no text left in the other language."""

from collections.abc import Iterator

from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import all_texts

NAME = "both-languages"
WHY = "A copied text is a missing translation that no reader would be warned of."
SHORT = 12  # characters; shorter words are often the same in both languages


def check(content: Content) -> Iterator[Problem]:
    """Texts that are word for word the same without `same: true`, and `same: true` on texts that differ."""
    for origin, path, text in all_texts(content):
        if text.da == text.nb and len(text.da) > SHORT and not text.same:
            advice = "Translate it, or add `same: true` when the wording really is shared."
            yield origin.problem((*path, "nb"), "the Norwegian is the Danish text.", advice, NAME)
        if text.same and text.da != text.nb:
            yield origin.problem((*path, "same"), "`same: true` but the texts differ.", "Remove `same`.", NAME)
