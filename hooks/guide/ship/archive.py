"""A folder as one zip, the same bytes wherever and whenever it is made."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

MODE = 0o100644 << 16  # an ordinary file that all may read
EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can say


def write(folder: Path, target: Path, name: str, moment: int) -> None:
    """Zips `folder` to `target` as a folder called `name`, or as it is: files sorted, each dated `moment` (seconds, UTC)."""
    unfinished = target.with_name(f"{target.name}.new")
    date = max(time.gmtime(moment)[:6], EARLIEST)
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo((Path(name) / path.relative_to(folder)).as_posix(), date)
            entry.external_attr, entry.create_system = MODE, 3
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    unfinished.replace(target)
