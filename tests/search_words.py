"""What a built site knows for its search, read as its script reads it."""

from __future__ import annotations

import json
import re
from pathlib import Path


def addresses_and_titles(folder: Path) -> list[tuple[str, str]]:
    """Of everything that the first answer knows in the folder of a language."""
    (file,) = (folder / "search").glob("words.*.js")
    table = json.loads(file.read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))
    return list(zip(unfolded(table["addresses"]), table["titles"].split("\n"), strict=True))


def unfolded(text: str) -> list[str]:
    """Words that stand after the number of letters which each shares with the one before."""
    found = [""]
    for shared, rest in re.findall(r"([A-Z])([^A-Z]*)", text):
        found.append(found[-1][: ord(shared) - ord("A")] + rest)
    return found[1:]
