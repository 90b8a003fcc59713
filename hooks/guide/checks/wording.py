"""What a machine can hold of "How we write": words about people, notes to makers, the other language, slips that came back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import yaml

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.marks import own
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED

NAME = "wording"
WHY = "What is hard is the cooperation, not a person; and nobody on a bad day should stumble over our words or notes."
PATTERNS = Path(__file__).with_name("wording.yml")


@cache
def kinds(lang: str) -> tuple[re.Pattern[str], list[dict[str, str]]]:
    """One pattern for all kinds of a language, tried where a word begins or ends, and the kinds in the order of its groups."""
    known = yaml.safe_load(PATTERNS.read_text(encoding="utf-8"))
    any_of = "|".join(rf"((?:{kind[lang]})\b)" for kind in known)
    return re.compile(rf"\b(?:{any_of})", re.I), known


def check(content: Content) -> Iterator[Problem]:
    """The first slip of each text and language."""
    for origin, path, text in content.texts:
        for lang in Lang:
            if slip := _slip(text[lang], lang):
                words, kind = slip
                yield origin.problem((*path, lang), f"'{words}' {kind['what']}.", kind["advice"], NAME)


@lru_cache(REMEMBERED)
def _slip(text: str, lang: str) -> tuple[str, dict[str, str]] | None:
    pattern, known = kinds(lang)
    found = pattern.search(own(text))
    return (found.group(), known[(found.lastindex or 1) - 1]) if found else None
