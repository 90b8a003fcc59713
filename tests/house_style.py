"""No line is longer than what fits on a screen beside its neighbour: `python -m tests.house_style`.

Ruff and Biome break what they can; a long sentence in a string, a class or a comment is for the one who writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 128
FOLDERS = ("hooks", "overrides", "docs/assets", "tests", "deploy", ".ci")
ENDINGS = {".py", ".js", ".css", ".html", ".toml", ""}
LEFT_OUT = {"vendor", "__pycache__"}


def files() -> Iterator[Path]:
    """Everything that is written by hand and is no prose."""
    yield from (path for path in ROOT.iterdir() if path.name == "Makefile" or path.suffix == ".toml")
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in ENDINGS and not LEFT_OUT & set(path.parts):
                yield path


def long_lines(path: Path) -> list[str]:
    """`file:line: 131 characters` for each line that is too long."""
    lines = path.read_text(encoding="utf-8").splitlines()
    name = path.relative_to(ROOT).as_posix()
    return [f"{name}:{number}: {len(line)} characters" for number, line in enumerate(lines, 1) if len(line) > MOST]


def main() -> int:
    """Prints every line that is too long; exit status 1 when there is one."""
    said = [line for path in files() for line in long_lines(path)]
    print("\n".join(said) if said else f"No line over {MOST} characters.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
