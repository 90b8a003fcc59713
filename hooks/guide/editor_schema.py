"""What editors are told of data/: JSON Schemas from the model, and which file follows which schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.model.kinds import FOLDERS, LISTS
from guide.model.languages import LANGUAGES
from guide.model.local import FOLDER, OwnOrganisation
from guide.model.wholes import SHARED, WHOLE
from guide.read.local import REPLACES

MAY_BE_LEFT_OUT = ("sources", "number")

MODELS: dict[str, Any] = {  # name of the schema → what it describes
    **{name: kind.model for name, kind in FOLDERS.items()},
    **SHARED,
    **{name: list[kind.model] for name, kind in LISTS.items()},  # type: ignore[name-defined]
    **WHOLE,
}


def files(root: Path) -> dict[Path, str]:
    """Every file for editors below `root`, with its text."""
    made = {name: TypeAdapter(model).json_schema() for name, model in MODELS.items()}
    own = {f"local-{name}": local(made[name]) for name in (*FOLDERS, *SHARED, *LISTS)}
    own["local-organisation"] = local(TypeAdapter(OwnOrganisation).json_schema())
    schema = {root / "data" / "schema" / f"{name}.schema.json": _json(each, 1) for name, each in {**made, **own}.items()}
    where = {**{name: f"{name}/*.yml" for name in SHARED}, **{name: kind.files for name, kind in FOLDERS.items()}}
    follows = {f"data/schema/{name}.schema.json": f"data/{where.get(name, f'{name}.yml')}" for name in made}
    for name in own:
        plain = name.removeprefix("local-")
        follows[f"data/schema/{name}.schema.json"] = f"data/{FOLDER}/{where.get(plain, f'{plain}.yml')}"
    return {**schema, root / ".vscode" / "settings.json": _json({"yaml.schemas": follows}, 2)}


def local(schema: Any) -> Any:
    """The same schema as it holds in data/local/: one language will do, `sources` and `number` may be left out."""
    if isinstance(schema, list):
        return [local(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: local(each) for key, each in schema.items()}
    fields, needed = found.get("properties"), found.get("required")
    if isinstance(fields, dict) and isinstance(needed, list):
        if set(LANGUAGES) <= fields.keys():
            found["anyOf"] = [{"required": [lang.value]} for lang in LANGUAGES]
            needed = [key for key in needed if key not in LANGUAGES]
        found["required"] = [key for key in needed if key not in MAY_BE_LEFT_OUT]
        if "id" in needed:
            fields[REPLACES] = {
                "type": "string",
                "description": "The state of the record whose place this takes; `make check` gives it.",
            }
    return found


def write(root: Path) -> None:
    """Writes them."""
    for path, text in files(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _json(value: Any, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
