"""Writes what is made from the model and the data: JSON Schemas for editors, and the list of interface words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.checks.interface_words import ASKED
from guide.read.load import LISTS, ONE_PER_FILE, WHOLE, WORDS, load


def schemas() -> dict[str, str]:
    """File name → JSON Schema text, one for each folder and file of data/."""
    lists: dict[str, Any] = {name: list[model] for name, model in LISTS.items()}  # type: ignore[valid-type]
    kinds = {**ONE_PER_FILE, **lists, **WHOLE, "ui": WORDS}
    return {
        f"{name}.schema.json": json.dumps(TypeAdapter(kind).json_schema(), ensure_ascii=False, indent=1) + "\n"
        for name, kind in kinds.items()
    }


def interface_words(data: Path) -> str:
    """The keys of all words of data/ui/, a line each."""
    return "".join(f"{key}\n" for key in sorted(load(data)[0].ui))


def write(data: Path) -> None:
    """Writes data/schema/ and the list of interface words."""
    ASKED.write_text(interface_words(data), encoding="utf-8")
    folder = data / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
