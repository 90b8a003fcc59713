"""Every language or none: no text left in another language."""

from collections.abc import Iterator
from itertools import combinations

from guide.model.languages import LANGUAGES, Lang
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "both-languages"
WHY = "A copied text is a missing translation that no reader would be warned of."
PAIRS = tuple(combinations(Lang, 2))
SHORT = 12  # characters; shorter words are often the same in both languages


def check(content: Content) -> Iterator[Problem]:
    """Texts that are word for word the same without `same: true`, and `same: true` on texts that differ."""
    for origin, path, text in content.texts:
        for first, second in PAIRS:
            if not text.same and (words := text[first]) == text[second] and len(words) > SHORT:
                message = f"the {LANGUAGES[second].english} is the {LANGUAGES[first].english} text."
                advice = "Translate it, or add `same: true` when the wording really is shared."
                yield origin.problem((*path, second.value), message, advice, NAME)
        if text.same and len({text[lang] for lang in Lang}) > 1:
            yield origin.problem((*path, "same"), "`same: true` but the texts differ.", "Remove `same`.", NAME)
