"""Reads one YAML file: plain values, each with its line and column, and every fault of the writing itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from guide.read import signs
from guide.read.files import Unreadable, read_bytes
from guide.read.plain_values import Unsure, meaning
from guide.read.problems import Problem, path_text

HEAD = re.compile(r"---[ \t]*\r?\n(.*?\n)---[ \t]*\r?(?:\n|\Z)", re.S)
DataPath = tuple[str | int, ...]
DEEPEST = 50  # levels inside each other; the data has nine
MOST = 20_000  # values in one file; the longest has four thousand


@dataclass
class Located:
    """The values of a YAML file, and for each path the line and column (from 1) of its key or item.

    `told` are the paths whose value is reported already, so that nothing is said of it twice.
    """

    file: str
    value: Any = None
    text: str = ""
    places: dict[DataPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    told: set[DataPath] = field(default_factory=set)
    made: dict[DataPath, Any] = field(default_factory=dict)  # the records made of it: they change when the file does
    whole: bool = True  # False when reading stopped before the end

    def place(self, path: DataPath) -> tuple[int, int]:
        """The place of `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: DataPath, message: str, advice: str, rule: str = "load", warning: bool = False) -> Problem:
        """A problem at `path` of this file."""
        line, col = self.place(path)
        return Problem(self.file, line, col, path_text(path), message, advice, rule, warning)


def read(path: Path, name: str, instead: bytes | None = None) -> Located:
    """Reads `path`; faults of the file and of its YAML, such as a key that stands twice, end up in `problems`.

    What has not changed since it was last read is not taken apart again: the result is for reading only.
    `instead` is read as if it stood in the file.
    """
    return _read(path, name, _taken_apart) if instead is None else _taken_apart(instead, name)


def read_head(path: Path, name: str) -> Located:
    """The same for what stands between two lines `---` at the top of a page; the value is None where nothing does."""
    return _read(path, name, _head_taken_apart)


def _read(path: Path, name: str, take_apart: Callable[[bytes, str], Located]) -> Located:
    try:
        return take_apart(read_bytes(path), name)
    except (Unreadable, OSError) as error:
        return _stopped(Located(name), 1, 1, *Unreadable.of(error))


@lru_cache(maxsize=1024)
def _taken_apart(given: bytes, name: str) -> Located:
    located = Located(name)
    if _decoded(given, located):
        _compose(located.text, located)
    return located


@lru_cache(maxsize=64)
def _head_taken_apart(given: bytes, name: str) -> Located:
    located = Located(name)
    if _decoded(given, located) and (head := HEAD.match(located.text)):
        _compose(f"\n{head[1]}", located)
    return located


def _decoded(given: bytes, located: Located) -> bool:
    """Takes the text of a file, less the signs in it that nobody sees; False when it is none."""
    try:
        text = given.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = given[: error.start]
        line, col = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2]) + 1
        _stopped(located, line, col, "the file is not UTF-8.", "Save it again with the encoding UTF-8.")
        return False
    if "\0" in text:
        _stopped(located, 1, 1, "the file is not UTF-8 text.", "Save it again with the encoding UTF-8.")
        return False
    found = signs.unseen(text)
    for sign in found:
        (line, col), *more = signs.places(text, sign)
        again = f" (and {len(more)} more in this file, the last on line {more[-1][0]})" if more else ""
        message = f"a sign that cannot be seen stands here{again}: {signs.name(sign)}."
        advice = "Delete it, and write a plain space where one is meant."
        located.problems.append(Problem(located.file, line, col, "", message, advice))
    located.text = signs.cleaned(text, found)
    return True


def _compose(text: str, located: Located) -> None:
    try:
        _Reader(text, located).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, col = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        advice = "Look at this line and the one above: a missing quote, colon or space, or a wrong indent."
        if str(error.context).endswith((" alias", " anchor", " tag", " directive")):
            advice = "A text that begins with one of & * ! % @ stands in quotes."
        _stopped(located, line, col, f"this is not valid YAML ({error.problem}).", advice)
    except yaml.YAMLError:  # a character YAML does not know
        _stopped(located, 1, 1, "the file holds a character YAML does not allow.", "Retype the text.")
    except _Stop as error:
        _stopped(located, error.line, error.col, error.message, error.advice, error.path)


def _stopped(located: Located, line: int, col: int, message: str, advice: str, path: DataPath = ()) -> Located:
    located.problems.append(Problem(located.file, line, col, path_text(path), message, advice))
    located.value, located.whole = None, False
    return located


class _Stop(Exception):
    """Raised where reading on would cost too much, or mean nothing."""

    def __init__(self, mark: yaml.Mark, message: str, advice: str, path: DataPath = ()) -> None:
        super().__init__(message)
        self.line, self.col, self.message, self.advice, self.path = mark.line + 1, mark.column + 1, message, advice, path


class _Reader:
    """Makes values of the parser's events, one after the other: no file is taken apart further than it may be."""

    def __init__(self, text: str, located: Located) -> None:
        self.loader, self.located, self.count = yaml.CSafeLoader(text), located, 0

    def document(self) -> None:
        """The one value of the file."""
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            return
        self.located.value = self._value(self._next(), ())
        self._next()  # the document ends
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            advice = "Keep one record in each file, and remove the line `---`."
            raise _Stop(event.start_mark, "a second document begins here.", advice)

    def _next(self) -> Any:
        self.count += 1
        event: Any = self.loader.get_event()
        if self.count > MOST:
            raise _Stop(event.start_mark, f"this file holds more than {MOST} values.", "Split it.")
        return event

    def _value(self, event: Any, path: DataPath) -> Any:
        mark = event.start_mark
        self.located.places.setdefault(path, (mark.line + 1, mark.column + 1))
        if len(path) > DEEPEST:
            advice = "Look for brackets or indents too many."
            raise _Stop(mark, f"more than {DEEPEST} levels stand inside each other here.", advice)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            advice = "Write the text out at every place. A text that begins with & or * stands in quotes."
            raise _Stop(mark, "`&` and `*` before a name have no place here.", advice, path)
        if event.tag is not None:
            advice = "Remove it; a text that begins with an exclamation mark stands in quotes."
            raise _Stop(mark, f"the tag `{signs.short(event.tag)}` has no place here.", advice, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._group(path)
        return self._scalar(event, path)

    def _list(self, path: DataPath) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _group(self, path: DataPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            mark = event.start_mark
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag is not None:
                raise _Stop(mark, "a key is one word of text.", "Write the key as a plain word before the colon.")
            key = str(event.value)
            here, place = (*path, key), (mark.line + 1, mark.column + 1)
            self._look_for_unseen(key, here, place)
            if key in values:
                first = self.located.places[here][0]
                advice = f"It was first written on line {first}; keep one of the two."
                self._tell(here, place, "this key stands twice.", advice, again=True)
                self._value(self._next(), here)  # read past it: the first one counts
                continue
            self.located.places[here] = place
            values[key] = self._value(self._next(), here)
        return values

    def _scalar(self, event: Any, path: DataPath) -> Any:
        written = str(event.value)
        if event.implicit[0]:  # it stands without quotes
            try:
                return meaning(written)
            except Unsure as error:
                self._tell(path, self.located.places[path], error.message, error.advice)
        else:
            self._look_for_unseen(written, path, self.located.places[path])
        return written

    def _look_for_unseen(self, text: str, path: DataPath, place: tuple[int, int]) -> None:
        """Signs written as an escape, such as \\e or \\u202e: the file shows them, the page would not."""
        if "\\" not in self.located.text:
            return
        found = signs.unseen(text).translate(dict.fromkeys(map(ord, signs.MEANT)))
        if found:
            self._tell(path, place, f"this text holds a sign that cannot be seen: {signs.name(found[0])}.", "Delete it.")

    def _tell(self, path: DataPath, place: tuple[int, int], message: str, advice: str, again: bool = False) -> None:
        if not again:  # what the first of two keys holds is still to be judged
            self.located.told.add(path)
        self.located.problems.append(Problem(self.located.file, *place, path_text(path), message, advice))
