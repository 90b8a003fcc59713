"""What of the site comes from elsewhere, and what it was built with: the list that an IT department asks for."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

NAME = "THIRD-PARTY.txt"
LOCKED = re.compile(r"^([a-z0-9][\w.-]*)==", re.M)
HEAD = """\
What is in this folder, and where it comes from

Everything a browser gets here was written for this site: no script, style, font or picture of anyone else is in it, and no
page asks another host for anything. Code: MIT. Texts: CC BY 4.0, with the sources named on the site's page about them.
"""
JOINED = """
The scripts were joined by esbuild (MIT, Debian's package), which leaves a few lines of its own in each.
"""
TOOLS = """
Built with the following, none of which is in this folder (name, version, licence):

"""


def write(site: Path, lock: Path) -> None:
    """Writes the list at the top of the site; `lock` is the file that names every package."""
    names = LOCKED.findall(lock.read_text(encoding="utf-8"))
    lines = "".join(f"  {line}\n" for line in (_line(name) for name in names) if line)
    (site / NAME).write_text(f"{HEAD}{JOINED}{TOOLS}{lines}", encoding="utf-8", newline="\n")


def _line(name: str) -> str:
    """`mkdocs 1.6.1, BSD-2-Clause`; empty for what this machine does without."""
    said = licence(name)
    return f"{name} {metadata.version(name)}, {said}" if said else ""


def licence(name: str) -> str:
    """The licence of an installed package, as its maker says it; empty for what this machine does without."""
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    kinds = [each.rpartition(" :: ")[2] for each in found.get_all("Classifier") or [] if each.startswith("License")]
    expression, given = ((found.get_all(key) or [""])[0] for key in ("License-Expression", "License"))
    short = given if len(given) < 40 and "\n" not in given and given != "UNKNOWN" else ""
    return expression or short or " / ".join(kinds) or "see the package"
