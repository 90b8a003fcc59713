"""What editors are told of data/: JSON Schemas from the model, and which file follows which schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.model.kinds import FOLDERS, LISTS
from guide.model.words import Interface
from guide.read.load import WHOLE

MODELS: dict[str, Any] = {  # name of the schema → what it describes
    **{name: kind.model for name, kind in FOLDERS.items()},
    "ui": Interface,
    **{name: list[kind.model] for name, kind in LISTS.items()},  # type: ignore[name-defined]
    **WHOLE,
}


def files(root: Path) -> dict[Path, str]:
    """Every file for editors below `root`, with its text."""
    schema = {
        root / "data" / "schema" / f"{name}.schema.json": _json(TypeAdapter(model).json_schema(), 1)
        for name, model in MODELS.items()
    }
    where = {"ui": "ui/*.yml", **{name: kind.files for name, kind in FOLDERS.items()}}
    follows = {f"data/schema/{name}.schema.json": f"data/{where.get(name, f'{name}.yml')}" for name in MODELS}
    return {**schema, root / ".vscode" / "settings.json": _json({"yaml.schemas": follows}, 2)}


def write(root: Path) -> None:
    """Writes them."""
    for path, text in files(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _json(value: Any, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
