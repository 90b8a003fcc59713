"""What no linter here looks for: `python -m tests.house_style`.

No line is longer than what fits on a screen beside its neighbour. Ruff and Biome break what they can; a long sentence in a
string, a class or a comment is for the one who writes it. And what a test waits for in a page is a function: an expression is
evaluated anew at each try, which the policy of our pages refuses, so that it only passes where nothing had to be waited for.
A script asks for nothing that makes text into markup, nor with `:has`, at which Firefox ESR 115 throws.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 128
FOLDERS = ("hooks", "overrides", "docs/assets", "tests", "deploy", ".ci")
ENDINGS = {".py", ".js", ".css", ".html", ".toml", ""}
WAITS = re.compile(r"""wait_for_function\([fr]*["']++(?!\(?\w*\)? =>)""")
REFUSED = re.compile(r":has\(|\.(?:inner|outer)HTML\s*\+?=[^=]|\binsertAdjacentHTML\b")  # in what a reader's browser runs
LEFT_OUT = {"vendor", "__pycache__"}


def files() -> Iterator[Path]:
    """Everything that is written by hand and is no prose."""
    yield from (path for path in ROOT.iterdir() if path.name == "Makefile" or path.suffix == ".toml")
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in ENDINGS and not LEFT_OUT & set(path.parts):
                yield path


def faults(path: Path) -> Iterator[str]:
    """`file:line: 131 characters` for each line that is too long, waits for an expression, or asks for what is refused."""
    name = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if len(line) > MOST:
            yield f"{name}:{number}: {len(line)} characters"
        if WAITS.search(line):
            yield f"{name}:{number}: waits for an expression, and not for a function"
        if path.suffix == ".js" and not name.startswith("tests/") and (found := REFUSED.search(line)):
            yield f"{name}:{number}: no script may ask for `{found[0].strip()}`"


def main() -> int:
    """Prints what is against the style; exit status 1 when there is something."""
    said = [line for path in files() for line in faults(path)]
    print("\n".join(said) if said else f"No line over {MOST}, no wait for an expression, nothing refused in scripts.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
