"""What can be edited: the records of data/, and the texts in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide.model.languages import Lang
from guide.model.local import FOLDER
from guide.read.files import below
from guide.read.located import DataPath
from guide.read.yaml_file import read
from serve.editing.splice import spots

NAMES = ("title", "name", "word", "term", "question", "ask", "label", "text")  # keys that say what a record is about
LOCAL = f"{FOLDER}/"  # what the organisation wrote
# What is no text of the site.
LEFT_OUT = ("schema", "asked", "search.yml", "sources.yml", "not-covered.yml", "exceptions.yml", "schedule.yml")


@dataclass(frozen=True)
class Entry:
    """A record: the file below data/, its place in the file's list where it is one of many, and what it is called."""

    file: str
    at: int | None
    id: str
    title: dict[str, str]

    @property
    def path(self) -> DataPath:
        """Where it stands in its file."""
        return () if self.at is None else (self.at,)

    @property
    def local(self) -> bool:
        """True for what the organisation wrote."""
        return self.file.startswith(LOCAL)

    @property
    def folder(self) -> str:
        """The kind of thing it is, by the name of its folder or list."""
        inside = self.file.removeprefix(LOCAL)
        return inside.partition("/")[0].removesuffix(".yml")


@dataclass(frozen=True)
class Field:
    """A text: its path in the file without the language, and by language the whole path and what stands there."""

    path: DataPath
    words: dict[str, tuple[DataPath, str]]


def files(data: Path) -> dict[str, Path]:
    """The files that can be edited, by their name below data/; none that a link leads to from elsewhere."""
    top = data.resolve()
    found = {path.relative_to(data).as_posix(): path for path in below(data, ".yml")}
    return {
        name: path
        for name, path in found.items()
        if name.removeprefix(LOCAL).partition("/")[0] not in LEFT_OUT and path.resolve().is_relative_to(top)
    }


def entries(data: Path) -> Iterator[Entry]:
    """Every record that holds a text."""
    for name, path in files(data).items():
        value = read(path, f"{data.name}/{name}").value
        if isinstance(value, list):
            yield from (_entry(name, i, each) for i, each in enumerate(value) if isinstance(each, dict))
        elif isinstance(value, dict):
            yield _entry(name, None, value)


def _entry(name: str, at: int | None, value: dict[str, Any]) -> Entry:
    title = next((each for key in NAMES if isinstance(each := value.get(key), dict | str)), "")
    given = title if isinstance(title, dict) else dict.fromkeys(Lang, title)
    words = {lang.value: each for lang in Lang if (each := given.get(lang.value)) and isinstance(each, str)}
    return Entry(name, at, str(value.get("id") or Path(name).stem), words)


def found(data: Path, asked: str) -> list[Entry]:
    """The records of which some text holds every word that is asked for; those that say so in their title come first."""
    wanted = asked.casefold().split()
    there = [(entry, titled_with(entry, asked)) for entry in entries(data)]
    rest = [entry for entry, first in there if not first and all(word in _all(data, entry) for word in wanted)]
    return [*(entry for entry, first in there if first), *rest]


def titled_with(entry: Entry, asked: str) -> bool:
    """True when its title, or its id, holds every word that is asked for."""
    title = " ".join((entry.id, *entry.title.values())).casefold()
    return all(word in title for word in asked.casefold().split())


def _all(data: Path, entry: Entry) -> str:
    value = read(data / entry.file, f"{data.name}/{entry.file}").value
    return str(value if entry.at is None else value[entry.at]).casefold()


@lru_cache(maxsize=64)
def fields(text: str, within: DataPath = ()) -> list[Field]:
    """The texts below `within`, in the order of the file. Raises yaml.YAMLError for what is no YAML."""
    found: dict[DataPath, dict[str, tuple[DataPath, str]]] = {}
    for path, spot in spots(text).items():
        place = next((i for i, key in enumerate(path) if key in list(Lang)), None)
        if place is not None and path[: len(within)] == within and (spot.style or spot.value):
            found.setdefault((*path[:place], *path[place + 1 :]), {})[str(path[place])] = (path, spot.value)
    return [Field(path, words) for path, words in found.items()]
