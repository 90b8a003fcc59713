"""Writes JSON Schemas from the model, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.read.load import LISTS, ONE_PER_FILE, WHOLE, WORDS


def schemas() -> dict[str, str]:
    """File name → JSON Schema text, one for each folder and file of data/."""
    lists: dict[str, Any] = {name: list[model] for name, model in LISTS.items()}  # type: ignore[valid-type]
    kinds = {**ONE_PER_FILE, **lists, **WHOLE, "ui": WORDS}
    return {
        f"{name}.schema.json": json.dumps(TypeAdapter(kind).json_schema(), ensure_ascii=False, indent=1) + "\n"
        for name, kind in kinds.items()
    }


def write(data: Path) -> None:
    """Writes data/schema/."""
    folder = data / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
