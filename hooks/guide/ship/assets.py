"""docs/assets as a browser gets it: under stamped names, sheets joined and made small; scripts.py has made the scripts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import rcssmin  # type: ignore[import-untyped]

from guide.show.asset_names import MODULE, SHEET, source_of
from guide.show.own_look import SHEET as SHEET_OF_ALL
from guide.show.own_look import Own

NOTHING = Own()
NOUGHT = re.compile(r"(?<=[:,(\s])0(?=\.\d)")  # 0.5rem is .5rem


def write(folder: Path, target: Path, names: Mapping[str, str], own: Own = NOTHING) -> None:
    """Writes what `folder` and the organisation hold of `names` below `target`, each under its stamped name; what scripts
    share has one already."""
    shared = {name: name for name in (path.relative_to(folder).as_posix() for path in folder.glob("shared/*.js"))}
    for name, stamped in {**names, **shared}.items():
        if name in own.files or (folder / name).is_file():
            place = target / stamped
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content(folder, name, {**names, **shared}, own))


def content(folder: Path, name: str, names: Mapping[str, str], own: Own = NOTHING) -> bytes:
    """What is shipped as `name`."""
    if name in own.files:
        return own.files[name]
    if name.endswith(".css"):
        more = own.rules if name == SHEET_OF_ALL else ""
        return NOUGHT.sub("", str(rcssmin.cssmin(f"{_joined(folder, name)}{more}"))).encode()
    if name.endswith(".js"):
        text = (folder / name).read_text(encoding="utf-8")
        return MODULE.sub(lambda found: _pointed(folder, name, names, found), text).encode()
    return (folder / name).read_bytes()


def _joined(folder: Path, name: str) -> str:
    """The sheet, with what it imports in the place of the import."""
    text = (folder / name).read_text(encoding="utf-8")
    return SHEET.sub(lambda found: _joined(folder, source_of(folder, name, found["source"])), text)


def _pointed(folder: Path, name: str, names: Mapping[str, str], found: re.Match[str]) -> str:
    """An import that names the stamped file; a comment as it is."""
    if not found["source"]:
        return found[0]
    to = posixpath.relpath(names[source_of(folder, name, found["source"])], posixpath.dirname(name))
    return f'{found["before"]}"{to if to.startswith("../") else f"./{to}"}"'
