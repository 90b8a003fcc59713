"""Loads data/ into `Content`: what each file holds, and every problem found on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from guide.model.base import Id, Named, Text, Words
from guide.model.exceptions import Exemption
from guide.model.kinds import FOLDERS, KINDS, LISTS, Kind
from guide.model.local import FOLDER as LOCAL
from guide.model.local import OwnOrganisation
from guide.model.organisation import Organisation
from guide.model.path import Schedule
from guide.model.placement import Placement
from guide.model.question import Parallel
from guide.model.search import SearchWords
from guide.model.words import Interface, Sources
from guide.read.content import Content, Origin
from guide.read.explain import explain
from guide.read.files import lying_in
from guide.read.hiding import Hiding
from guide.read.overlay import Overlay
from guide.read.problems import Problem, our_fault
from guide.read.yaml_file import Located, read

WHOLE: dict[str, Any] = {
    "organisation": Organisation,
    "sources": Sources,
    "placement": Placement,
    "parallel": Parallel,
    "schedule": Schedule,
    "search": SearchWords,
    "not-covered": dict[Id, Words],
    "exceptions": list[Exemption],
}
REQUIRED = ("organisation", "sources", "placement")
OTHERS = ("schema/*.schema.json", "wordlist.txt", "README.md", "*/README.md")
BESIDE = (*OTHERS, f"{LOCAL}/*.svg", f"{LOCAL}/*.png")  # may lie in data/, read by others
ID_LINE = re.compile(r"""^[\s-]*(?:\{\s*)?id\s*:\s*["']?([a-z0-9-]+)""", re.M)


def load(
    data: Path, today: date | None = None, release: bool = False, instead: Mapping[Path, bytes] | None = None
) -> tuple[Content | None, list[Problem]]:
    """Reads every file of the folder `data`: what is sound, and every problem on the way.

    There is no content where a file is missing or unsound that nothing can do without, or a folder could not be opened.
    `instead` holds files that are to be read as if they were written already.
    """
    loader = Loader(data, instead or {})
    loader.read_all()
    return loader.content(today or date.today(), release), loader.problems


class Loader:
    """Gathers file by file what `Content` is made of; whatever a file holds, it ends up there or in `problems`."""

    def __init__(self, data: Path, instead: Mapping[Path, bytes]) -> None:
        self.data = data
        self.instead = instead
        self.overlay = Overlay(self)
        self.problems: list[Problem] = []
        self.records: dict[str, dict[str, Named]] = {kind.name: {} for kind in KINDS}
        self.words: list[tuple[dict[str, Text | list[Text]], Origin]] = []
        self.whole: dict[str, Any] = {
            "parallel": Parallel(),
            "schedule": None,
            "search": None,
            "not-covered": {},
            "exceptions": [],
        }
        self.origins: list[tuple[Named, Origin]] = []
        self.wholes: dict[str, Origin] = {}
        self.broken_ids: set[str] = set()
        self.broken_files: set[str] = set()
        self.unread = False  # True when a folder could not be opened: what it holds is then unknown

    def content(self, today: date, release: bool) -> Content | None:
        """What was read, once `read_all` has run."""
        if self.unread or any(name not in self.whole for name in REQUIRED):
            return None
        words = {key: text for given, _ in self.words for key, text in given.items()}
        whole = {**self.whole, "sources": self.overlay.sources(self.whole["sources"])}
        hiding = Hiding.of(self.whole["organisation"], self.records)
        return Content(
            **hiding.records(self.records),  # type: ignore[arg-type]  # `add` holds each to the model of its kind
            **{name.replace("-", "_"): hiding.shown(value) for name, value in whole.items()},
            ui={key: text for key, text in words.items() if isinstance(text, Text)},
            ui_lists={key: texts for key, texts in words.items() if isinstance(texts, list)},
            words=self.words,
            origins=hiding.origins(self.origins),
            replaced=self.overlay.replaced,
            hidden=hiding.ids,
            wholes=self.wholes,
            broken_ids=frozenset(self.broken_ids),
            broken_files=frozenset(self.broken_files),
            folder=self.data,
            today=today,
            release=release,
        )

    def read_all(self) -> None:
        """Every file, then a word on those that have to be there and are not."""
        found, self.problems = lying_in(self.data, BESIDE, (*FOLDERS, "ui", "schema", LOCAL))
        self.unread = any(problem.file.endswith("/") for problem in self.problems)
        for path in sorted({*found, *self.instead}, key=lambda path: (self.overlay.turn(path), path)):
            inside = path.relative_to(self.data)
            located = Located(f"{self.data.name}/{inside.as_posix()}")
            try:
                located = read(path, located.file, self.instead.get(path))
                if self.overlay.holds(located.file):
                    located = self.overlay.whole(located)
                self.problems += located.problems
                self._take(inside, located)
            except Exception as error:  # a hole in the rules must not become a trace on an editor's screen
                self.problems.append(our_fault(located.file, error))
                self._broke(located, inside.stem)
        for name in REQUIRED:
            if self.data / f"{name}.yml" not in found and not self.unread:
                advice = "Bring the file back; the site cannot be built without it."
                self.problems.append(Problem(f"{self.data.name}/{name}.yml", 1, 1, "", "this file is missing.", advice))

    def _take(self, name: Path, located: Located) -> None:
        if len(name.parts) > 1 and name.parts[0] == LOCAL:
            name = Path(*name.parts[1:])
            if name.as_posix() == "organisation.yml" and located.value is not None:
                self.overlay.organisation(located, self._validated(OwnOrganisation, located, "organisation"))
                return
            if len(name.parts) == 1 and name.stem in WHOLE:
                advice = "Remove it; data/local/README.md says what can stand here."
                self._tell(located, "this file cannot be replaced.", advice)
                return
        folder, stem = name.parts[0], name.stem
        kind = FOLDERS.get(folder)
        one_of_many = (kind is not None or folder == "ui") and len(name.parts) == (3 if kind and kind.grouped else 2)
        if not one_of_many and not (len(name.parts) == 1 and stem in (*LISTS, *WHOLE)):
            folders = [f"{name}/<topic>" if each.grouped else name for name, each in FOLDERS.items()]
            known = ", ".join(["ui", *folders, *(f"{n}.yml" for n in (*LISTS, *WHOLE))])
            self._tell(located, "this file has no place in data/.", f"Move it to one of: {known}.")
        elif not located.whole:
            self._broke(located, "ui" if folder == "ui" else stem)
        elif located.value is None:
            self._tell(located, "this file is empty.", "Fill it in, or delete it.")
            self._broke(located, "ui" if folder == "ui" else stem)
        elif folder == "ui":
            self._add_words(located)
        elif one_of_many:
            self._add(FOLDERS[folder], located.value, Origin(located))
        elif stem in WHOLE:
            self._set(stem, located)
        elif isinstance(located.value, list):
            for i, value in enumerate(located.value):
                self._add(LISTS[stem], value, Origin(located, (i,)))
        else:
            self._tell(located, "a list of entries is expected here.", "Start each entry with a hyphen.")
            self._broke(located, stem)

    def _tell(self, located: Located, message: str, advice: str) -> None:
        if not located.problems:  # else the cause is told already
            self.problems.append(located.problem((), message, advice))

    def _broke(self, located: Located, stem: str) -> None:
        """Remembers what a file that cannot be used was to hold, so that who refers to it is not blamed."""
        (self.broken_files if stem in (*LISTS, *WHOLE, "ui") else self.broken_ids).add(stem)
        self.broken_ids |= set(ID_LINE.findall(located.text))

    def _add(self, kind: Kind, value: Any, origin: Origin) -> None:
        stem = Path(origin.located.file).stem
        given = value.get("id") if isinstance(value, dict) else None
        made = origin.located.made
        if self.overlay.holds(origin.located.file):
            self.overlay.give_way(kind, given, origin)
            value = self.overlay.completed(value, kind)
        try:
            record = made[origin.path] if origin.path in made else kind.model.model_validate(value)
        except ValidationError as error:
            self.problems += explain(error, kind.model, origin.located, origin.path)
            if not kind.in_list:
                self._broke(origin.located, stem)
            if isinstance(given, str):
                self.broken_ids.add(given)
            return
        if not kind.in_list and given != stem:
            self.broken_ids.add(stem)  # unique-ids reports it; those who refer to it are right
        made[origin.path] = record
        self.origins.append((record, origin))
        self.records[kind.name].setdefault(str(record.id), record)

    def _add_words(self, located: Located) -> None:
        words = self._validated(Interface, located, "ui") or {}
        there = {key for given, _ in self.words for key in given}
        for key in (key for key in words if key in there and not self.overlay.holds(located.file)):
            message, advice = "this key is already used in another file of data/ui/.", "Choose another."
            self.problems.append(located.problem((key,), message, advice))
        self.words.append((words, Origin(located)))

    def _set(self, stem: str, located: Located) -> None:
        value = self._validated(WHOLE[stem], located, stem)
        if value is not None:
            self.whole[stem], self.wholes[stem] = value, Origin(located)

    def _validated(self, kind: Any, located: Located, name: str) -> Any:
        try:
            if () not in located.made:
                located.made[()] = _adapter(kind).validate_python(located.value)
            return located.made[()]
        except ValidationError as error:
            self.problems += explain(error, kind, located)
            self._broke(located, name)
            return None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
