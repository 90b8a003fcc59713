"""Copies of the project, for tests that edit its files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONFIGURED = ("mkdocs.yml", "mkdocs.base.yml", "mkdocs.da.yml", "mkdocs.nb.yml", "requirements.txt")
PARTS = ("data", "docs", "hooks", "overrides", *CONFIGURED)


def copy_project(target: Path, *more: str) -> Path:
    """A copy of all that a build reads, and of what `more` names, in the folder `target`."""
    target.mkdir(parents=True)
    for name in (*PARTS, *more):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(ROOT / name, target / name)
    return target


def environment(project: Path) -> dict[str, str]:
    """An environment in which the copy's own code is used."""
    return {**os.environ, "PYTHONPATH": str(project / "hooks")}
