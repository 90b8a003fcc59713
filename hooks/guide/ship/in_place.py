"""Puts a finished folder where the last one stood."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def put(new: Path, target: Path) -> None:
    """`target` becomes what `new` is; by renaming, or file by file where `target` cannot be renamed (it is mounted)."""
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if target.exists():
            target.rename(old)
    except OSError:
        _exchange(new, target)
        return
    try:
        new.rename(target)
    except OSError:  # another disk
        shutil.copytree(new, target)
    shutil.rmtree(old, ignore_errors=True)


def _exchange(new: Path, target: Path) -> None:
    """Every file in one step, pages after what they ask for; then what `new` does not have is taken away."""
    wanted = sorted((path for path in new.rglob("*") if path.is_file()), key=lambda path: (path.suffix == ".html", path))
    keep = {target / path.relative_to(new) for path in wanted}
    for path in wanted:
        place = target / path.relative_to(new)
        for above in place.parents:  # a file where there is a folder now
            if above.is_file():
                above.unlink()
        if place.is_dir():
            shutil.rmtree(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place.with_name(f"{place.name}~"))
        os.replace(place.with_name(f"{place.name}~"), place)
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep:
            path.unlink()
