"""What of the problems an organisation is told: none of a language it does not show, and style only as advice."""

from __future__ import annotations

from dataclasses import replace

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem

STYLE = ("both-languages", "cards-shape", "people-say", "quotes", "wording")  # how the project writes: advice to others


def softened(problems: list[Problem], content: Content) -> list[Problem]:
    """The problems without those of hidden languages; matters of style in files of the organisation are warnings."""
    hidden = tuple(f".{lang}" for lang in Lang if lang not in content.organisation.languages)
    told = [each for each in problems if not hidden or not (each.rule == "both-languages" or each.path.endswith(hidden))]
    return [replace(each, warning=True) if each.rule in STYLE and content.is_local(each.file) else each for each in told]
