"""What a form would make of a record: the new text of its file, and what is wrong with it, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from guide.checked import faults, tried
from guide.model.languages import Lang
from guide.read.problems import Problem, path_text
from guide.read.yaml_file import DataPath
from serve.editing.entries import Entry, Field, fields
from serve.editing.help import help_for
from serve.editing.kept import state
from serve.editing.pasted import tidied
from serve.editing.splice import replaced

PREFIX = "text."  # of the names of texts in the form


@dataclass(frozen=True)
class Side:
    """A text in one language as the form shows it."""

    lang: str
    name: str
    words: str
    problems: list[Problem]

    @property
    def rows(self) -> int:
        """Lines that the box for it has."""
        return min(14, 1 + sum(1 + len(line) // 46 for line in self.words.split("\n")))


@dataclass(frozen=True)
class Shown:
    """A field with its texts side by side."""

    path: DataPath
    help: str
    sides: list[Side]
    part: Mapping[str, str]  # how the part begins that it stands in, by language: one knows it again by that


@dataclass(frozen=True)
class Trial:
    """A record's file as it would be, and what came of trying it. `refused` names a reason other than problems."""

    entry: Entry
    text: str
    stamp: str
    changed: bool = False
    typed: Mapping[DataPath, str] | None = None
    tidied: bool = False  # something that had been pasted was set right
    problems: tuple[Problem, ...] = ()
    refused: str = ""

    @classmethod
    def of(cls, data: Path, entry: Entry, refused: str = "") -> Trial:
        """The record as it stands."""
        path = data / entry.file
        return cls(entry, path.read_bytes().decode("utf-8", "replace"), state(path), refused=refused)

    @property
    def sound(self) -> bool:
        """True when it can be written."""
        return not self.refused and not faults(list(self.problems))

    @property
    def shown(self) -> list[Shown]:
        """The fields with what was typed, and each problem where it belongs."""
        return [self._shown(field) for field in _fields(self.text, self.entry)]

    @property
    def elsewhere(self) -> list[Problem]:
        """Problems that belong to no text of the form."""
        there = {problem for shown in self.shown for side in shown.sides for problem in side.problems}
        return [problem for problem in self.problems if problem not in there]

    def _shown(self, field: Field) -> Shown:
        sides = []
        for lang, (path, words) in field.words.items():
            mine = [problem for problem in self.problems if self._belongs(problem, path, field)]
            sides.append(Side(lang, name_of(path), (self.typed or {}).get(path, words), mine))
        within = field.path[len(self.entry.path) :]
        return Shown(within, help_for(self.entry.folder, field.path), sides, self._part(field))

    def _part(self, field: Field) -> Mapping[str, str]:
        """The first text of the entry of a list that the field stands in; nothing where it is that text."""
        ends = [i for i, key in enumerate(field.path[:-1]) if i >= len(self.entry.path) and isinstance(key, int)]
        if not ends:
            return {}
        within = field.path[: ends[-1] + 1]
        first = next((each for each in _fields(self.text, self.entry) if each.path[: len(within)] == within), field)
        return {} if first.path == field.path else {lang: words for lang, (_, words) in first.words.items()}

    def _belongs(self, problem: Problem, path: DataPath, field: Field) -> bool:
        here = problem.file.endswith(f"/{self.entry.file}")
        return here and problem.path in (path_text(path), path_text(field.path))


def name_of(path: DataPath) -> str:
    """The name of a text in the form."""
    return PREFIX + ".".join(map(str, path))


def _fields(text: str, entry: Entry) -> list[Field]:
    try:
        return fields(text, entry.path)
    except yaml.YAMLError:
        return []


def sent(data: Path, entry: Entry, form: Mapping[str, list[str]], refused: str = "") -> Trial:
    """What the form makes of the record. Nothing is worse than before, or the problems say what is."""
    old = Trial.of(data, entry, refused)
    there = {path: words for field in _fields(old.text, entry) for path, words in field.words.values()}
    given = {path: _plain(form[name_of(path)][0]) for path in there if name_of(path) in form}
    typed = {path: words if words == _plain(there[path]) else _tidied(words, path) for path, words in given.items()}
    new = {path: words for path, words in typed.items() if words != _plain(there[path])}
    trial = replace(old, typed=typed, tidied=typed != given)
    if refused or not new:
        return trial
    if form.get("stamp", [""])[0] != old.stamp:
        return replace(trial, refused="file-changed")
    text = old.text
    for path, words in new.items():
        text = replaced(text, path, words)
    return replace(trial, text=text, changed=True, problems=_worse(data, entry, text))


def _worse(data: Path, entry: Entry, text: str) -> tuple[Problem, ...]:
    """The problems that the new text brings; those that were there before are told elsewhere. Lines may have moved."""

    def said(problem: Problem) -> tuple[str, str, str]:
        return problem.file, problem.path, problem.message

    after = tried(data, {data / entry.file: text.encode()})
    if not faults(after) and not any(problem.file.endswith(f"/{entry.file}") for problem in after):
        return ()  # as nearly always: nothing to compare
    before = {said(problem) for problem in tried(data, {})}
    return tuple(problem for problem in after if said(problem) not in before)


def _tidied(words: str, path: DataPath) -> str:
    return tidied(words, next(str(key) for key in path if key in list(Lang)))


def _plain(words: str) -> str:
    """A text as it is compared: browsers send the ends of lines in their own way."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()
