"""What a browser loads with a module of docs/assets."""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^(?:import|export)\b[^"\'();]*"(?P<source>[^"]+)";', re.M)


def at_load(entry: Path) -> list[Path]:
    """`entry` and everything it imports, but not what it loads on demand."""
    found: list[Path] = []
    waiting = [entry.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.append(path)
            waiting += [(path.parent / each["source"]).resolve() for each in IMPORT.finditer(path.read_text(encoding="utf-8"))]
    return found
