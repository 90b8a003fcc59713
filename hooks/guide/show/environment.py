"""The templates of overrides/: compiled once, strict, and what they may ask of the rooms of meaning/."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).resolve().parents[3] / "overrides"

NOT_ASKED = ("macros/", "start/", "partials/", "main.html")  # other names of the same, and what MkDocs renders
ASKED = (  # modules of meaning/ that templates may ask, each under its own name
    "addresses",
    "agenda",
    "conversations",
    "dates",
    "deck",
    "emergencies",
    "forms",
    "glossary",
    "law",
    "onward",
    "path",
    "phrases",
    "pictures",
    "placement",
    "places",
    "provenance",
    "questions",
    "records",
    "rules_in_words",
    "situations",
    "year",
)
ROOMS = {name: import_module(f"guide.meaning.{name}") for name in ASKED}


class _Compiled(jinja2.BytecodeCache):
    """Templates compiled once for all renderers; Jinja compiles anew what was edited."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def compiled(environment: jinja2.Environment) -> dict[str, bytes]:
    """The templates of overrides/macros, compiled; for `know` in another process of the same build."""
    for name in environment.list_templates(extensions=["html"]):
        if not name.startswith(NOT_ASKED):
            environment.get_template(name)
    return _COMPILED.code


def know(code: dict[str, bytes]) -> None:
    """Spares this process to compile what is compiled; Jinja still compares each with its source."""
    _COMPILED.code.update(code)


def environment(templates: Path) -> jinja2.Environment:
    """What renders the templates of a folder such as overrides/; unknown names in them are errors."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([templates / "macros", templates]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
        auto_reload=False,  # whoever edits a template gets a new environment
    )
