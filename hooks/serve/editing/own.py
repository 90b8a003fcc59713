"""The organisation's own version of a record: the same file in data/local/, with a line on what it takes the place of."""

from __future__ import annotations

import re
from pathlib import Path

from guide.model.kinds import FOLDERS
from guide.model.local import FOLDER
from guide.read import local
from guide.read.content import Origin
from guide.read.yaml_file import read
from serve.editing.entries import Entry

ID_LINE = re.compile(r"^id:[^\r\n]*(\r?\n)", re.M)


def can_be_made(data: Path, entry: Entry) -> bool:
    """True for a record with a file of its own that is the project's and has no version of the organisation yet."""
    return not entry.local and entry.folder in FOLDERS and not (data / FOLDER / entry.file).exists()


def made(data: Path, entry: Entry) -> tuple[str, bytes]:
    """The file of the organisation below data/, and what it holds. Raises ValueError where the record has no line `id:`."""
    located = read(data / entry.file, f"{data.name}/{entry.file}")
    text = (data / entry.file).read_bytes().decode("utf-8-sig")
    found = ID_LINE.search(text)
    if found is None:
        raise ValueError(entry.file)
    line = f'{local.REPLACES}: "{local.told(local.state(Origin(located)))}"{found[1]}'
    return f"{FOLDER}/{entry.file}", (text[: found.end()] + line + text[found.end() :]).encode()
