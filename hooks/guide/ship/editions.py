"""Names of releases: the day of its texts, and for another one of the same day a number: `2026-11-26`, `2026-11-26-2`."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from guide.ship.release import SUMS

NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:-(?P<number>[1-9]\d*))?")
TELLS = re.compile(r"pages\.json|changes-[\w-]+\.md")  # what a release tells of itself and of the one before


def order(name: str) -> tuple[str, int]:
    """What sorts releases by their names: the tenth of a day comes after the second."""
    found = NAME.fullmatch(name)
    return (found["day"], int(found["number"] or 1)) if found else ("", 0)


def made(releases: Path) -> list[Path]:
    """The releases in a folder, the oldest first; not what is being built there, or was put aside."""
    return sorted((each for each in releases.glob("*/") if NAME.fullmatch(each.name)), key=lambda each: order(each.name))


def named(releases: Path, day: datetime.date, new: Path) -> str:
    """What the finished folder `new` is to be called: the last release of that day made anew, or the next one after it.

    It is the same one when all its files are the same, apart from those that tell what has changed.
    """
    of_day = [each for each in made(releases) if order(each.name)[0] == day.isoformat()]
    if not of_day:
        return day.isoformat()
    last, mine = of_day[-1], _content(new)
    same = mine is not None and mine == _content(last)
    return last.name if same else f"{day}-{order(last.name)[1] + 1}"


def _content(release: Path) -> list[str] | None:
    """The sums of its files; None where they cannot be read: nothing is then the same."""
    try:
        lines = (release / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return [line for line in lines if not TELLS.fullmatch(line.partition("  ")[2])]
