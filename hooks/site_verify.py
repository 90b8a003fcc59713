"""`make verify`: whether what was built keeps what it promises. Needs nothing but Python, and changes nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide import translation
from guide.ship.verify import CannotRead, Fault, faults, hosts, read
from guide.terminal import never_die_of_a_sign

MADE = ("site", "site-offline", "site-offline.zip", "scorm-da.zip", "scorm-nb.zip")
ROOT = Path(__file__).resolve().parent.parent
NOTHING = "Nothing has been built here. Build first, or name a folder or a zip."
WRONG = "{1}: {2} faults in {3} files. Do not put it up before you know why."
SOUND = "{1}: {2} files as they were built, nothing inline, nothing asked of another host."
LINKED, NOWHERE = "Links a reader may follow lead to: {1}", "No link leads to another host."


def main() -> int:
    """`python -m site_verify [FOLDER or ZIP …]`: without a name, whatever was built here. Exit status 1 for any fault."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="verify")
    parser.add_argument("names", nargs="*", type=Path, metavar="FOLDER-OR-ZIP")
    names = parser.parse_args().names or _made()
    if not names:
        print(_said(NOTHING), file=sys.stderr)
        return 1
    return max([_told(path) for path in names])


def _made() -> list[Path]:
    """What was built here, every release too."""
    found = (ROOT / name for name in MADE)
    return [*(path for path in found if path.exists()), *sorted((ROOT / "release").glob("*/"))]


def _told(path: Path) -> int:
    """Says what is wrong with one of them, or what it was held against."""
    try:
        files = read(path)
    except CannotRead as error:
        print(_line(error.fault), file=sys.stderr)
        return 1
    wrong = list(faults(files))
    for fault in wrong:
        print(f"{path.name}: {_line(fault)}")
    if wrong:
        print(_said(WRONG, path.name, len(wrong), len(files)))
        return 1
    print(_said(SOUND, path.name, len(files)))
    linked = ", ".join(sorted(hosts(files)))
    print(f"  {_said(LINKED, linked) if linked else _said(NOWHERE)}")
    return 0


def _line(fault: Fault) -> str:
    return f"{fault.file}: {translation.finished(fault.said, translation.language(ROOT / 'data'))}"


def _said(english: str, *gaps: object) -> str:
    return translation.words(english, translation.language(ROOT / "data"), *gaps)


if __name__ == "__main__":
    sys.exit(main())
