"""Writes files of data/, and keeps each as it was before, so that the last change can be taken back."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

MOST = 500  # changes that are kept


@dataclass(frozen=True)
class Change:
    """One change: the file below data/, when, and the folder that holds what it was and a stamp of what it became."""

    file: str
    when: datetime
    folder: Path

    @property
    def before(self) -> bytes | None:
        """The file as it was; None where there was none."""
        kept = self.folder / "before"
        return kept.read_bytes() if kept.is_file() else None


class Changed(Exception):
    """Raised when a file is no longer as the last change left it: what somebody did since would be lost."""


def stamp(given: bytes | None) -> str:
    """What tells one state of a file from another."""
    return sha256(given).hexdigest() if given is not None else "none"


def state(path: Path) -> str:
    """The stamp of what a file holds now."""
    return stamp(path.read_bytes() if path.is_file() else None)


def write(data: Path, keep: Path, file: str, given: bytes) -> None:
    """Writes `file` below `data` in one go, and puts what it was into a folder of its own below `keep`."""
    path, folder = data / file, keep / f"{time.time_ns():020d}"
    folder.mkdir(parents=True)
    (folder / "file").write_text(file, encoding="utf-8", newline="\n")
    (folder / "after").write_text(stamp(given), encoding="utf-8", newline="\n")
    if path.is_file():
        shutil.copyfile(path, folder / "before")
    _put(path, given)
    for old in sorted(keep.iterdir())[:-MOST]:
        shutil.rmtree(old)


def last(keep: Path) -> Change | None:
    """The change that was made last and not taken back."""
    for folder in sorted(keep.iterdir(), reverse=True) if keep.is_dir() else ():
        if (folder / "after").is_file():
            when = datetime.fromtimestamp(int(folder.name) / 1e9)
            return Change((folder / "file").read_text(encoding="utf-8"), when, folder)
    return None


def undo(data: Path, change: Change) -> None:
    """Makes the file what it was, and forgets the change. Raises Changed."""
    path, before = data / change.file, change.before
    if state(path) != (change.folder / "after").read_text(encoding="utf-8"):
        raise Changed(change.file)
    if before is None:
        path.unlink()
        for folder in path.relative_to(data).parents[:-1]:  # those that were made for it; an empty one is refused
            with suppress(OSError):
                (data / folder).rmdir()
    else:
        _put(path, before)
    shutil.rmtree(change.folder)


def _put(path: Path, given: bytes) -> None:
    """Never half a file, whatever happens; its rights stay."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(given)
    if path.exists():
        shutil.copymode(path, beside)
    os.replace(beside, path)
