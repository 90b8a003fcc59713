"""What a form would make of a record: the new text of its file, and what is wrong with it, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from guide.checked import faults, tried
from guide.model.languages import Lang
from guide.model.local import UNWRITTEN
from guide.read.located import DataPath
from guide.read.problems import Problem, path_text
from serve.editing.change import LESS, MORE, Change, Form, asked, name_of
from serve.editing.entries import Entry, Field, fields
from serve.editing.help import help_for, required
from serve.editing.kept import state
from serve.editing.lists import GIVEN, lists


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

    @property
    def unwritten(self) -> bool:
        """True while a note stands there on what is to be written."""
        return self.words.startswith(UNWRITTEN)


@dataclass(frozen=True)
class Shown:
    """A field with its texts side by side."""

    path: DataPath
    help: str
    sides: list[Side]
    part: Mapping[str, str]  # how the part begins that it stands in, by language: one knows it again by that
    less: str = ""  # name of the box that takes it out, where it is an entry of a list
    taken: bool = False  # True when that box is ticked
    more: tuple[More, ...] = ()  # lists that end here


@dataclass(frozen=True)
class More:
    """Empty boxes for one entry more of a list."""

    path: DataPath  # of the entry
    boxes: dict[str, tuple[str, str]]  # language → name and what was typed


@dataclass(frozen=True)
class Trial:
    """A record's file as it would be, and what came of trying it. `refused` names a reason other than problems."""

    entry: Entry
    before: str
    stamp: str
    text: str = ""
    change: Change = field(default_factory=Change)
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
        there, ways = _fields(self.before, self.entry), _lists(self.before, self.entry)
        shown = [self._shown(field, ways) for field in there]
        for path, entries in ways.items():
            last = max((i for i, field in enumerate(there) if field.path[: len(path)] == path), default=None)
            if last is None or not required(self.entry.folder, path) <= GIVEN:  # no text yet, or more than texts
                continue
            shown[last] = replace(shown[last], more=(*shown[last].more, self._more(path, entries)))
        return shown

    @property
    def unwritten(self) -> list[Shown]:
        """The fields in which a note stands in some language."""
        return [shown for shown in self.shown if any(side.unwritten for side in shown.sides)]

    @property
    def elsewhere(self) -> list[Problem]:
        """Problems that belong to no text of the form."""
        there = {problem for shown in self.shown for side in shown.sides for problem in side.problems}
        return [problem for problem in self.problems if problem not in there]

    def _shown(self, field: Field, ways: Mapping[DataPath, list[dict[str, Any]]]) -> Shown:
        sides = []
        for lang, (path, words) in field.words.items():
            mine = [problem for problem in self.problems if self._belongs(problem, path, field)]
            sides.append(Side(lang, name_of(path), self.change.typed.get(path, words), mine))
        within = field.path[len(self.entry.path) :]
        less = name_of(field.path, LESS) if field.path[:-1] in ways else ""
        help, taken = help_for(self.entry.folder, field.path), field.path in self.change.less
        return Shown(within, help, sides, self._part(field), less, taken)

    def _more(self, path: DataPath, entries: list[dict[str, Any]]) -> More:
        typed = self.change.more.get(path, {})
        boxes = {lang.value: (name_of((*path, lang), MORE), typed.get(lang, "")) for lang in Lang if lang in entries[-1]}
        return More((*path[len(self.entry.path) :], len(entries)), boxes)

    def _part(self, field: Field) -> Mapping[str, str]:
        """The first text of the entry of a list that the field stands in; nothing where it is that text."""
        ends = [i for i, key in enumerate(field.path[:-1]) if i >= len(self.entry.path) and isinstance(key, int)]
        if not ends:
            return {}
        within = field.path[: ends[-1] + 1]
        first = next((each for each in _fields(self.before, self.entry) if each.path[: len(within)] == within), field)
        return {} if first.path == field.path else {lang: words for lang, (_, words) in first.words.items()}

    def _belongs(self, problem: Problem, path: DataPath, field: Field) -> bool:
        """Where entries are taken out of a list, those after them have other places: what is wrong there belongs to none."""
        moved = any(field.path[: len(path) - 1] == path[:-1] for path in self.change.less)
        here = problem.file.endswith(f"/{self.entry.file}") and not moved
        return here and problem.path in (path_text(path), path_text(field.path))


def _fields(text: str, entry: Entry) -> list[Field]:
    try:
        return fields(text, entry.path)
    except yaml.YAMLError:
        return []


def _lists(text: str, entry: Entry) -> dict[DataPath, list[dict[str, Any]]]:
    try:
        return lists(text, entry.path)
    except yaml.YAMLError:
        return {}


def sent(data: Path, entry: Entry, form: Form, refused: str = "") -> Trial:
    """What the form makes of the record. Nothing is worse than before, or the problems say what is."""
    old = Trial.of(data, entry, refused)
    try:
        trial = replace(old, change=asked(old.before, entry.path, form), stamp=form.get("stamp", [""])[0])
    except yaml.YAMLError:
        return old
    if refused or not trial.change.any:
        return trial
    if trial.stamp != old.stamp:  # and stays so: saved once more, this page would undo what somebody else wrote
        return replace(trial, refused="file-changed")
    try:
        text = trial.change.made_of(old.before)
    except (ValueError, yaml.YAMLError):
        return replace(trial, refused="by-hand")
    return replace(trial, text=text, problems=_worse(data, entry, text))


def _worse(data: Path, entry: Entry, text: str) -> tuple[Problem, ...]:
    """The problems that the new text brings; those that were there before are told elsewhere. Lines may have moved."""

    def said(problem: Problem) -> tuple[str, str, str]:
        return problem.file, problem.path, problem.message

    after = tried(data, {data / entry.file: text.encode()})
    if not faults(after) and not any(problem.file.endswith(f"/{entry.file}") for problem in after):
        return ()  # as nearly always: nothing to compare
    before = {said(problem) for problem in tried(data, {})}
    return tuple(problem for problem in after if said(problem) not in before)
