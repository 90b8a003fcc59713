"""Reads one YAML file: its text, its values, and every fault of the writing itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import yaml

from guide.read import signs
from guide.read.files import Unreadable, read_bytes
from guide.read.located import DataPath, Located
from guide.read.problems import Problem, path_text
from guide.read.yaml_values import Stop, fill

HEAD = re.compile(r"---[ \t]*\r?\n(.*?\n)---[ \t]*\r?(?:\n|\Z)", re.S)


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
        fill(located, text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, col = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        advice = "Look at this line and the one above: a missing quote, colon or space, or a wrong indent."
        if str(error.context).endswith((" alias", " anchor", " tag", " directive")):
            advice = "A text that begins with one of & * ! % @ stands in quotes."
        _stopped(located, line, col, f"this is not valid YAML ({error.problem}).", advice)
    except yaml.YAMLError:  # a character YAML does not know
        _stopped(located, 1, 1, "the file holds a character YAML does not allow.", "Retype the text.")
    except Stop as error:
        _stopped(located, error.line, error.col, error.message, error.advice, error.path)


def _stopped(located: Located, line: int, col: int, message: str, advice: str, path: DataPath = ()) -> Located:
    located.problems.append(Problem(located.file, line, col, path_text(path), message, advice))
    located.value, located.whole = None, False
    return located
