"""Puts a finished folder where the last one stood."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def put(new: Path, target: Path) -> set[str]:
    """`target` becomes what `new` is: by renaming, or file by file where that cannot be (it is mounted, or on another disk).
    Returns the files that are there then.
    """
    wanted = files(new)
    try:
        with tempfile.TemporaryDirectory(prefix=f"{target.name}.old-", dir=target.parent, ignore_cleanup_errors=True) as old:
            last = Path(old) / target.name
            if target.exists():
                target.rename(last)
            try:
                new.rename(target)
            except OSError:
                if last.exists():
                    last.rename(target)
                raise
    except OSError:
        _exchange(new, target)
    return wanted


def files(folder: Path) -> set[str]:
    """Every file in it, by its path there."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


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
