"""No line is longer than what fits on a screen beside its neighbour: `python -m tests.house_style`.

Ruff and Biome break what they can; a long sentence in a string, a class or a comment is for the one who writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 128
FOLDERS = ("hooks", "overrides", "docs/assets", "docs/start", "tests", "deploy", ".ci")
ENDINGS = {".py", ".js", ".css", ".html", ".toml", ""}
LEFT_OUT = {"vendor", "__pycache__"}
NOT_YET = {
    "docs/start/index.html",
    "overrides/macros/_card.html",
    "overrides/macros/_meeting_card.html",
    "overrides/macros/_meeting_guide.html",
    "overrides/macros/_parts.html",
    "overrides/macros/_placement-other.html",
    "overrides/macros/_placement-result.html",
    "overrides/macros/_placement.html",
    "overrides/macros/_seen.html",
    "overrides/macros/_self-check.html",
    "overrides/macros/_staircase.html",
    "overrides/macros/_term.html",
    "overrides/macros/action.html",
    "overrides/macros/card.html",
    "overrides/macros/card_sheets.html",
    "overrides/macros/checklist.html",
    "overrides/macros/deck.html",
    "overrides/macros/glossary.html",
    "overrides/macros/home.html",
    "overrides/macros/ladder.html",
    "overrides/macros/listing.html",
    "overrides/macros/meeting.html",
    "overrides/macros/phrases.html",
    "overrides/macros/placement-how.html",
    "overrides/macros/placement.html",
    "overrides/macros/positive-call.html",
    "overrides/macros/reading.html",
    "overrides/macros/safety.html",
    "overrides/macros/step.html",
    "overrides/macros/tools.html",
    "tests/browser/placement_page.py",
    "tests/browser/proofs.js",
    "tests/browser/restorations.js",
}


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
    """Prints every line that is too long; exit status 1 when there is one, or when a file of NOT_YET has none left."""
    found = {path.relative_to(ROOT).as_posix(): long_lines(path) for path in files()}
    said = [line for name, lines in found.items() if name not in NOT_YET for line in lines]
    said += [f"{name}: is clean now; take it out of NOT_YET" for name in sorted(NOT_YET) if not found.get(name)]
    print("\n".join(said) if said else f"No line over {MOST} characters.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
