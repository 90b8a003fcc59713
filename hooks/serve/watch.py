"""Whether anything in some folders changed: asked again and again, since not every disk tells of its changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

LEFT_OUT = {"__pycache__", "schema"}
Stamp = frozenset[tuple[str, int, int, int]]


def stamp(places: Iterable[Path]) -> Stamp:
    """What lies in `places` (files, or folders with all that is in them): changes when anything there does."""
    return frozenset(entry for place in places for entry in _look(str(place)))


def _look(place: str) -> Iterator[tuple[str, int, int, int]]:
    try:
        about = os.lstat(place)
        if not stat.S_ISDIR(about.st_mode):
            yield place, about.st_mtime_ns, about.st_ctime_ns, about.st_size
            return
        yield place, about.st_mode, 0, 0
        names = os.listdir(place)
    except OSError:  # gone since, or closed
        return
    for name in names:
        if name not in LEFT_OUT:
            yield from _look(f"{place}/{name}")
