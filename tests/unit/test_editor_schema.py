"""What an editor is told of data/local/: no file of an organisation with one language is marked for what it may leave out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from guide.editor_schema import files

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
MADE = {path.relative_to(ROOT).as_posix(): json.loads(text) for path, text in files(ROOT).items()}
FOLLOWS = MADE[".vscode/settings.json"]["yaml.schemas"]


def marked(value: object, schema: dict, whole: dict) -> list[str]:  # type: ignore[type-arg]
    """Keys that the schema misses or does not know, the only faults that leaving something out can make."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        return [fault for each in value for fault in marked(each, schema.get("items", {}), whole)]
    choices = schema.get("anyOf", schema.get("oneOf", []))
    if "properties" not in schema and choices:
        return min((marked(value, each, whole) for each in choices if each.get("type") != "null"), key=len)
    if not isinstance(value, dict):
        return []
    other = schema.get("additionalProperties") or next(iter(schema.get("patternProperties", {}).values()), None)
    fields = schema.get("properties", {})
    faults = [f"{key} is missing" for key in schema.get("required", []) if key not in value]
    if choices and not any(set(each["required"]) <= value.keys() for each in choices):
        faults.append(f"one of {choices} is missing")
    for key, each in value.items():
        if key not in fields and other in (False, None):
            faults.append(f"{key} is not known")
        else:
            faults += marked(each, fields.get(key) or other, whole)
    return faults


@pytest.mark.parametrize("folder", ["local", "local-no"])
def test_every_file_of_an_organisation_follows_a_schema_that_marks_nothing(folder: str) -> None:
    found = {}
    for path in sorted((FIXTURES / folder).rglob("*.yml")):
        there = Path("data/local") / path.relative_to(FIXTURES / folder)
        schema = next(
            MADE[name] for name, pattern in FOLLOWS.items() if there.match(pattern) and pattern.startswith("data/local")
        )
        if faults := marked(yaml.safe_load(path.read_text(encoding="utf-8")), schema, schema):
            found[there.as_posix()] = faults
    assert found == {}


def test_what_is_missing_or_unknown_is_still_marked() -> None:
    schema = MADE["data/schema/local-tools.schema.json"]
    told = marked({"id": "tool-own", "title": {}, "colour": "blue", "moments": ["phone"]}, schema, schema)
    assert "summary is missing" in told
    assert "colour is not known" in told
    assert any(fault.startswith("one of") for fault in told)
    assert marked({"replaces": "title 123456", "id": "a", "title": {"nb": "b"}}, schema, schema) != []
