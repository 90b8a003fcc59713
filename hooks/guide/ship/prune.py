"""Removes theme files that no page asks for."""

from __future__ import annotations

import shutil
from pathlib import Path


def unused(site: Path) -> None:
    """Source maps, and the theme's search (docs/assets/search takes its place)."""
    for path in site.glob("assets/**/*.map"):
        path.unlink()
    for name in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / name, ignore_errors=True)
