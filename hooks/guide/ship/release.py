"""What makes a finished folder a release: the same bytes from the same source, and their sums to check them by."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import os
from pathlib import Path

SUMS = "SHA256SUMS"
TEXTS = {".html", ".css", ".js", ".svg", ".xml", ".txt"}


def moment(day: datetime.date) -> int:
    """The one time that a build writes into files: the day the content was changed, or SOURCE_DATE_EPOCH if that is set."""
    midnight = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    return int(os.environ.get("SOURCE_DATE_EPOCH") or midnight.timestamp())


def finish(site: Path) -> None:
    """Files that any web server may read, whatever the umask; and SHA256SUMS, for `sha256sum --check`."""
    lines = []
    for path in sorted(site.rglob("*"), key=lambda path: path.relative_to(site).as_posix()):
        path.chmod(0o755 if path.is_dir() else 0o644)
        if path.is_file() and path.name != SUMS:
            lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(site).as_posix()}\n")
    (site / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    (site / SUMS).chmod(0o644)


def pack(site: Path) -> None:
    """Beside every text the same one packed, for servers that send it as it is; call `finish` after it."""
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXTS:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
