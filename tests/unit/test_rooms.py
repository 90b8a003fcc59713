"""The rooms of hooks/guide/: imports run downwards only, and markup begins in show/."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parents[2] / "hooks" / "guide"
DOWNWARDS = ("model", "read", "meaning", "checks", "show", "ship")  # each may ask those before it, and itself
MODULES = [path for room in DOWNWARDS for path in sorted((GUIDE / room).rglob("*.py"))]
MARKUP = {"jinja2", "markdown", "markupsafe", "html", "segno"}


def imports(path: Path) -> Iterator[str]:
    """Every module that `path` imports, names taken from a package included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def room_of(path: Path) -> str:
    return path.relative_to(GUIDE).parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{room_of(path)}/{path.stem}")
def test_a_module_imports_from_its_own_room_and_those_below(path: Path) -> None:
    allowed = DOWNWARDS[: DOWNWARDS.index(room_of(path)) + 1]
    asked = {name.split(".")[1] for name in imports(path) if name.startswith("guide.")}
    assert asked <= {*allowed, "needed"}, f"{path.name} asks {asked - set(allowed)}, which stands above it"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{room_of(path)}/{path.stem}")
def test_there_is_no_markup_below_show(path: Path) -> None:
    if room_of(path) not in ("show", "ship"):
        assert not MARKUP & {name.split(".")[0] for name in imports(path)}


def test_the_content_package_never_asks_mkdocs() -> None:
    asked = {name.split(".")[0] for path in GUIDE.rglob("*.py") for name in imports(path)}
    assert not asked & {"mkdocs", "mkdocs_macros", "material"}
