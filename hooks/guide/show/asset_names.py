"""What the files of docs/assets are called on the site: each with a stamp of its content in its name.

A stamp is taken of a file and of everything it brings along. So an address changes exactly when what it brings changes, and
a page never meets a script of another day, however long a server lets browsers keep what they have.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

SHEET = re.compile(r'@import "(?P<source>[^"]+)";')
# What stands in a comment is no import.
MODULE = re.compile(r'/\*.*?\*/|(?P<before>\bfrom\s*|\bimport\s*\(?\s*)"(?P<source>\.{1,2}/[^"]+)"', re.S)
PAPER = "print"  # the name of what a folder has to say of paper: a sheet of its own, for which nobody waits
SHIPPED = {".css", ".js", ".svg"}


class AssetError(Exception):
    """Raised for an asset that names another which is not there; tells which."""


@lru_cache(maxsize=4)
def asset_names(folder: Path) -> dict[str, str]:
    """What is shipped of `folder`: `card/card.js` → `card/card.1f2e3d4c.js`. A component's sheet is one piece, beside
    that for paper."""
    files = [path.relative_to(folder) for path in sorted(folder.glob("*/*")) if path.suffix in SHIPPED]
    names = [path.as_posix() for path in files if path.suffix != ".css" or path.stem in (path.parent.name, PAPER)]
    brought: dict[str, set[str]] = {}  # what each file brings, found once however many bring it
    return {name: stamped(name, _closure(folder, name, brought)) for name in names}


def stamped(name: str, content: bytes) -> str:
    """`name` with a stamp of `content`: `search/words.js` → `search/words.1f2e3d4c.js`."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


def brings(folder: Path, name: str) -> Iterator[str]:
    """The files that `name` imports, also on demand."""
    pattern = {".css": SHEET, ".js": MODULE}.get(Path(name).suffix)
    if pattern:
        found = pattern.finditer((folder / name).read_text(encoding="utf-8"))
        yield from (source_of(folder, name, each["source"]) for each in found if each["source"])


def source_of(folder: Path, name: str, source: str) -> str:
    """The name of the file that `name` means by `source`."""
    path, top = ((folder / name).parent / source).resolve(), folder.resolve()
    if not path.is_file() or not path.is_relative_to(top):
        raise AssetError(f'docs/assets/{name}: imports "{source}", which is not there.')
    return path.relative_to(top).as_posix()


def _closure(folder: Path, name: str, brought: dict[str, set[str]]) -> bytes:
    """The content of `name` and of everything it brings along; what is loaded on demand may point back."""
    found, waiting = {name}, [name]
    while waiting:
        one = waiting.pop()
        if one not in brought:
            brought[one] = set(brings(folder, one))
        more = brought[one] - found
        found |= more
        waiting += more
    return b"".join((folder / each).read_bytes() for each in sorted(found))
