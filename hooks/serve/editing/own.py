"""The organisation's own version of a record: the same lines in data/local/, and one on what they take the place of."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from guide.model.kinds import FOLDERS, LISTS
from guide.model.local import FOLDER
from guide.read import local
from guide.read.content import Origin
from guide.read.yaml_file import read
from serve.editing.entries import Entry, entries

ID_LINE = re.compile(r"^(-?[ ]*)id:[^\r\n]*(\r?\n)", re.M)


def can_be_made(data: Path, entry: Entry) -> bool:
    """True for a record that is the project's and has no version of the organisation yet."""
    if entry.local or not (entry.folder in FOLDERS if entry.at is None else entry.folder in LISTS):
        return False
    return not any((each.file, each.id) == (f"{FOLDER}/{entry.file}", entry.id) for each in entries(data))


def made(data: Path, entry: Entry) -> tuple[str, bytes]:
    """The file of the organisation below data/, and what it is to hold. Raises ValueError where the record has no `id:`."""
    located = read(data / entry.file, f"{data.name}/{entry.file}")
    text = _lines((data / entry.file).read_bytes().decode("utf-8-sig"), entry)
    found = ID_LINE.match(text) or ID_LINE.search(text)
    if found is None:
        raise ValueError(entry.file)
    state = local.told(local.state(Origin(located, entry.path)))
    line = f'{" " * len(found[1])}{local.REPLACES}: "{state}"{found[2]}'
    file = data / FOLDER / entry.file
    before = file.read_bytes().decode("utf-8-sig").rstrip() if file.is_file() else ""
    return f"{FOLDER}/{entry.file}", "".join(
        [before, "\n" if before else "", text[: found.end()], line, text[found.end() :]]
    ).encode()


def _lines(text: str, entry: Entry) -> str:
    """What the file holds of the record: all of it, or its lines of the list."""
    if entry.at is None:
        return text
    items = getattr(yaml.compose(text, yaml.CSafeLoader), "value", [])
    lines = text.splitlines(keepends=True)
    last = items[entry.at + 1].start_mark.line if entry.at + 1 < len(items) else len(lines)
    return "".join(lines[items[entry.at].start_mark.line : last]).rstrip() + "\n"
