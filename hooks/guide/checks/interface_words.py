"""Every word the pages ask for is there, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from guide.read.content import Content
from guide.read.problems import Problem

NAME = "interface-words"
WHY = "A missing word would only be noticed while a page is made, where no file and line can be told."
ASKED = Path(__file__).resolve().parents[1] / "interface_words.txt"  # written by `make schema`, proved by a test


def check(content: Content) -> Iterator[Problem]:
    """Words that are missing from data/ui/, and words that no page asks for."""
    asked = set(ASKED.read_text(encoding="utf-8").split())
    missing = asked - content.ui.keys()
    for words, origin in content.words:
        for key in words:
            if key not in asked:
                close = get_close_matches(key, sorted(missing), n=1)
                otherwise = "Remove it, or run `make schema` when a template asks for it."
                advice = f"Did you mean `{close[0]}`?" if close else otherwise
                missing -= set(close)
                yield origin.problem((key,), "no page asks for this word.", advice, NAME)
    for key in sorted(missing if "ui" not in content.broken else ()):  # a file that cannot be read comes first
        message, advice = f"the word `{key}` is missing.", "Bring its lines back."
        yield Problem("data/ui/", 1, 1, "", message, advice, NAME)
