"""Which texts stand on a page that is no record's own: looked for in what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from guide.meaning.addresses import address
from guide.model.languages import Lang
from guide.read.marks import plain
from guide.read.yaml_file import read
from serve.editing.entries import Entry, entries

LEAST = 20  # characters: what is shorter stands in many places by chance
UI = "ui"  # words of the interface: they are on every page, and told last
MAIN = re.compile(r"<main.*?</main>", re.S)
NOT_READ = re.compile(r"(?s)<(script|style|template)\b.*?</\1>|<[^>]+>")


def standing(data: Path, page: str, html: str) -> list[Entry]:
    """The records of which a text stands on `page`, such as `da/questions/tools/`; those that say most of it first."""
    lang, main = page.partition("/")[0], MAIN.search(html)
    if main is None or lang not in list(Lang):
        return []
    words, names = _even(NOT_READ.sub("", main[0])), {_even(each) for each in re.findall(r">([^<>]+)<", main[0])}
    found = []
    for entry in in_force(entries(data)):
        said = {_even(each) for each in _texts(_value(data, entry), lang)}
        held = sum(len(each) for each in said if len(each) >= LEAST and each in words)
        title = entry.folder != UI and _even(entry.title.get(lang, ""))
        if held or (title and title in names):
            found.append((entry.folder != UI, held, entry))
    return [entry for *_, entry in sorted(found, key=lambda each: each[:2], reverse=True)]


def in_force(given: Iterable[Entry]) -> list[Entry]:
    """The records less those of the project that the organisation has a version of."""
    there = list(given)
    own = {(each.folder, each.id) for each in there if each.local}
    return [each for each in there if each.local or (each.folder, each.id) not in own]


def prose(root: Path, page: str) -> str:
    """The file with the running text of a page, which is no record, as it is called from the project; '' where it has none."""
    lang, _, rest = page.partition("/")
    top = root / "docs" / lang
    files = list(top.rglob("*.md")) if lang in list(Lang) else []
    names = {address(each.relative_to(top).with_suffix("").as_posix(), directory_urls=True): each for each in files}
    found = names.get(rest.removesuffix("index.html"))
    return found.relative_to(root).as_posix() if found else ""


def _value(data: Path, entry: Entry) -> Any:
    value = read(data / entry.file, f"{data.name}/{entry.file}").value
    return value if entry.at is None else value[entry.at]


def _texts(value: Any, lang: str) -> Iterator[str]:
    if isinstance(value, dict):
        said = value.get(lang)
        yield from (each for each in (said if isinstance(said, list) else [said]) if isinstance(each, str))
        for each in value.values():
            yield from _texts(each, lang)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, lang)


def _even(words: str) -> str:
    """Words as they compare: without marks, without what only says where a line may or may not break."""
    return " ".join(plain(unescape(words)).replace("\u00ad", "").split())
