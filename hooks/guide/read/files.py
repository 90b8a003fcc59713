"""What lies in the folder data/: the files to read, and a word on everything that is not read."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from guide.read.problems import Problem

LARGEST = 1_000_000  # bytes of one file; the longest has 42,000
ENDINGS = (".yml", ".yaml")
DEEPEST = 5  # folders inside each other that are looked into; records stand in the first
LEFT_BEHIND = ("~", "#", ".bak", ".orig", ".swp", ".tmp")  # by editors, beside the file that was saved
OF_THE_SYSTEM = ("Thumbs.db", "desktop.ini")


class Unreadable(Exception):
    """Raised for what is no readable file of a sound size: what is wrong, and what to do."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message, self.advice = message, advice

    @classmethod
    def of(cls, error: Exception) -> tuple[str, str]:
        """Message and advice for this error or one of the system."""
        if isinstance(error, cls):
            return error.message, error.advice
        if isinstance(error, FileNotFoundError):
            return "there is no file behind this name (any longer).", "Bring the file back, or remove the link."
        if isinstance(error, IsADirectoryError):
            return "this is a folder, and a file is expected here.", "Rename it, or move it out of data/."
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"this cannot be read ({reason}).", "Mend that, or move it out of data/."


def read_bytes(path: Path) -> bytes:
    """The content of an ordinary file. Raises Unreadable, or OSError; never waits, never takes more than a megabyte."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(file.fileno())
        if stat.S_ISDIR(about.st_mode):
            raise IsADirectoryError
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable("this is no ordinary file.", "Put a text file in its place, or move it out of data/.")
        given = file.read(LARGEST + 1)
    if len(given) > LARGEST:
        raise Unreadable("this file is longer than a megabyte.", "Split it; a record fits on a few screens.")
    return given


def below(folder: Path, ending: str) -> list[Path]:
    """Every file below `folder` that ends so, in order; what is hidden, such as the lock of an editor, is none."""
    found = (
        path for path in folder.rglob(f"*{ending}") if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    return sorted(found)


def lying_in(data: Path, beside: tuple[str, ...], folders: tuple[str, ...]) -> tuple[list[Path], list[Problem]]:
    """The .yml files below `data`, in order, and a problem for everything else that is neither hidden nor `beside`.

    `folders` are those that may stand empty. A folder that cannot be opened is told of with a slash behind its name.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    read_by_others = re.compile("|".join(re.escape(pattern).replace(r"\*", "[^/]*") for pattern in beside))

    def tell(path: Path, message: str, advice: str, warning: bool = False, end: str = "") -> None:
        name = "/".join((data.name, *path.relative_to(data).parts)) + end
        problems.append(Problem(name, 1, 1, "", message, advice, warning=warning))

    def look(folder: Path, within: tuple[str, ...]) -> None:
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            tell(folder, *Unreadable.of(error), end="/")
            return
        for name in (name for name in names if not name.startswith(".")):
            path, inside, before = folder / name, (*within, name), len(found) + len(problems)
            if read_by_others.fullmatch("/".join(inside)):
                continue
            if os.path.isdir(path):
                if path.suffix.lower() in ENDINGS:
                    tell(path, "this is a folder, and a file is expected here.", "Rename it, or move it out of data/.")
                elif path.is_symlink() and _leads_back(path, data):
                    tell(path, "this link leads back into data/.", "Remove it.")
                elif len(inside) == DEEPEST:
                    tell(path, "folders this deep inside each other are not read.", "Move what they hold up.")
                else:
                    look(path, inside)
                    if before == len(found) + len(problems) and "/".join(inside) not in folders:
                        tell(path, "this folder has no place in data/.", "Remove it, or rename it to one of the others.")
            elif name.endswith(".yml"):
                found.append(path)
            else:
                tell(path, *_why_not(name))

    look(data, ())
    return found, problems


def _leads_back(link: Path, data: Path) -> bool:
    there, here = link.resolve(), data.resolve()
    return there.is_relative_to(here) or here.is_relative_to(there)


def _why_not(name: str) -> tuple[str, str, bool]:
    """What to say of a file that is not read: message, advice, and whether it is but a warning."""
    message = "this file is not read: only names that end in .yml are."
    if name.endswith(LEFT_BEHIND) or name in OF_THE_SYSTEM:
        return message, "Delete it; it was left behind.", True
    stem, mark, _ = name.lower().partition(".y")
    if mark:
        return message, f"Rename it to {stem}.yml if it is to be read, else move it out of data/.", False
    return message, "Move it out of data/.", False
