"""A page or a word of the organisation's own, begun with a title: a file that is sound, and waits for its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from guide.checked import content_of, faults, tried
from guide.model.guidance import Menu
from guide.model.local import FOLDER
from guide.read.problems import Problem
from serve.editing.entries import Entry, entries
from serve.editing.pasted import tidied
from serve.editing.splice import quoted

PAGES, TERMS = "pages", "terms"
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "é": "e", "ü": "u"})
TITLE = 100  # characters
SAID = ("Write in a few words what the page is about.", "Write here what to do.", "Write here what it means at your place.")
Say = Callable[[str, str], str]  # an English sentence, in a language


class NotBegun(Exception):
    """Raised with the reason, by its name on the editing page, and the problem where the check refused it."""

    def __init__(self, said: str, problem: Problem | None = None) -> None:
        super().__init__(said)
        self.said, self.problem = said, problem


def begun(data: Path, kind: str, title: str, menu: str, say: Say) -> tuple[Entry, bytes]:
    """The new entry, and what its file is to hold. Raises NotBegun."""
    langs = [lang.value for lang in content_of(data).organisation.languages]
    name = re.sub(r"[^a-z0-9]+", "-", title.lower().translate(LETTERS)).strip("-")[:60].strip("-")
    if kind not in (PAGES, TERMS) or (kind == PAGES and menu not in list(Menu)):
        raise NotBegun("stale")  # no form of this run asks for it
    if not name or len(title) > TITLE:
        raise NotBegun("no-title")
    name = f"own-{name}" if kind == TERMS else name  # beside words of the project
    if any(each.id == name for each in entries(data)):
        raise NotBegun("name-taken")
    words = {lang: tidied(title, lang) for lang in langs}
    told = [{lang: say(sentence, lang) for lang in langs} for sentence in SAID]
    file = f"{FOLDER}/{PAGES}/{name}.yml" if kind == PAGES else f"{FOLDER}/{TERMS}.yml"
    before = (data / file).read_text(encoding="utf-8-sig").rstrip() if (data / file).is_file() else ""
    text = _page(name, words, menu, told) if kind == PAGES else f"{before}\n{_term(name, words, told[2])}".lstrip("\n")
    if wrong := faults(tried(data, {data / file: text.encode()})):
        raise NotBegun("faulty") if faults(tried(data, {})) else NotBegun("not-begun", wrong[0])
    at = None if kind == PAGES else before.count("\n- ") + before.startswith("- ")
    return Entry(file, at, name, words), text.encode()


def _page(name: str, title: dict[str, str], menu: str, told: list[dict[str, str]]) -> str:
    point = _texts(told[1], 8).replace(" " * 8, "      - ", 1)
    parts = [f"id: {quoted(name)}", f"title:\n{_texts(title, 2)}", f"summary:\n{_texts(told[0], 2)}", f"menu: {quoted(menu)}"]
    return "\n".join([*parts, f'sections:\n  - kind: "do"\n    points:\n{point}', ""])


def _term(name: str, words: dict[str, str], told: dict[str, str]) -> str:
    return f"- id: {quoted(name)}\n{_texts(words, 2)}\n  explain:\n{_texts(told, 4)}\n"


def _texts(words: dict[str, str], indent: int) -> str:
    return "\n".join(f"{' ' * indent}{lang}: {quoted(said)}" for lang, said in words.items())
