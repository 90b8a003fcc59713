"""The pages written by hand: readable, with what the site needs to know of them, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.files import below
from guide.read.located import Located
from guide.read.problems import Problem
from guide.read.yaml_file import read_head

NAME = "prose"
WHY = "A page that cannot be read stops the build where no file is told, and one that a language lacks is a dead link."
SCRIPT = re.compile(r"<(?:script|style|iframe|object|embed|base)\b|<[^>]*\s(?:on\w+|style)\s*=|[(\"'](?:java|vb)script:", re.I)
NEEDED = ("title", "section", "description")


def check(content: Content) -> Iterator[Problem]:
    """Pages of docs/ that cannot be read, say too little of themselves, or stand in one language only."""
    docs = content.folder.parent / "docs"
    pages = {lang: {path.relative_to(docs / lang) for path in below(docs / lang, ".md")} for lang in Lang}
    for lang in Lang:
        for name in sorted(set().union(*pages.values()) - pages[lang]):
            advice = "Write it, or remove the page in the other languages."
            yield Problem(f"docs/{lang}/{name.as_posix()}", 1, 1, "", "this page is missing.", advice, NAME)
        for name in sorted(pages[lang]):
            yield from _page(docs / lang / name, f"docs/{lang}/{name.as_posix()}")


def _page(path: Path, name: str) -> Iterator[Problem]:
    head = read_head(path, name)
    yield from head.problems
    yield from _script(path, name)
    if head.whole and not isinstance(head.value, dict):
        advice = "Begin with a line `---`, then title, section and description, then another line `---`."
        yield Problem(name, 1, 1, "", "this page says nothing of itself.", advice, NAME)
    elif head.whole:
        yield from _matter(head)


def _matter(head: Located) -> Iterator[Problem]:
    for key in NEEDED:
        given = head.value.get(key)
        if not isinstance(given, str) or not given.strip():
            message = "missing." if given is None else "this should be text."
            yield head.problem((key,), message, f"Write `{key}:` and its words in quotes.", NAME)


def _script(path: Path, name: str) -> Iterator[Problem]:
    """What the policy refuses in a finished page, told where it was written."""
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if found := SCRIPT.search(line):
            advice = "Take it out: no text may become script, style or frame."
            yield Problem(name, number, found.start() + 1, "", f"`{found[0]}` may not stand here.", advice, NAME)
