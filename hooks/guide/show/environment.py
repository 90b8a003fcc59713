"""The templates of overrides/: compiled once, strict, and what they may ask of the rooms of meaning/."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).resolve().parents[3] / "overrides"

NOT_ASKED = ("macros/", "start")  # other names of the same, and what only the root site shows
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
    """The templates of the pages and of their frame, compiled; for `know` in another process of the same build."""
    assert environment.loader
    for name in environment.list_templates(extensions=["html"]):
        if not name.startswith(NOT_ASKED):
            source, file, _ = environment.loader.get_source(environment, name)
            bucket = _COMPILED.get_bucket(environment, name, file, source)
            bucket.code = environment.compile(parsed(source), name, file)
            _COMPILED.set_bucket(bucket)
    parsed.cache_clear()
    return _COMPILED.code


def know(code: dict[str, bytes]) -> None:
    """Spares this process to compile what is compiled; Jinja still compares each with its source."""
    _COMPILED.code.update(code)


def environment(templates: Path) -> jinja2.Environment:
    """What renders the templates of a folder such as overrides/; unknown names in them are errors."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([templates / "macros", templates]),
        auto_reload=False,  # whoever edits a template gets a new environment
    )
    return strict(made)


def strict(environment: jinja2.Environment) -> jinja2.Environment:
    """The same, so that it escapes every value, refuses unknown names, and compiles nothing that was compiled before."""
    environment.autoescape, environment.undefined = True, jinja2.StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.bytecode_cache = _COMPILED
    return environment


@cache
def parsed(source: str) -> nodes.Template:
    """A template taken apart, once for who looks for words in it and who compiles it."""
    return strict(jinja2.Environment()).parse(source)
