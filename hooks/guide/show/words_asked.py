"""The interface words that templates and code ask for: none may be missing, and none stand in data/ui/ for nothing.

A key may be put together: `ui("card-theme-" ~ theme)` asks for every word that begins so. Where it comes from a
variable, every key that stands as a string in the same file counts as asked for.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from jinja2 import nodes

from guide.read.content import Content
from guide.read.files import below
from guide.read.problems import Problem
from guide.show.environment import parsed

NAME = "interface-words"
ROOMS = ("read", "meaning", "show", "ship")  # of hooks/guide/; code that may ask
ANY = "[a-z0-9-]+"


@dataclass(frozen=True)
class Asked:
    """A place that asks for words: a pattern of keys; `certain` where it is one key and no other."""

    file: str
    line: int
    pattern: str
    certain: bool

    @property
    def key(self) -> str:
        """The one key, where it is certain."""
        return self.pattern.replace("\\", "")


def problems(content: Content, root: Path) -> Iterator[Problem]:
    """Words that are missing from data/ui/, and words that no page asks for."""
    asked = all_asked(root)
    missing = {
        each.key: each for each in asked if each.certain and each.key not in content.ui and each.key not in content.ui_lists
    }
    any_of = re.compile("|".join(sorted({each.pattern for each in asked})))
    for words, origin in content.words:
        for key in words:
            if not any_of.fullmatch(key):
                close = get_close_matches(key, sorted(missing), n=1)
                advice = f"Did you mean `{close[0]}`?" if close else "Remove it."
                for name in close:
                    del missing[name]
                yield origin.problem((key,), "no page asks for this word.", advice, NAME)
    if "ui" in content.broken_files:
        return  # the words may stand in the file that could not be read
    for key, place in sorted(missing.items()):
        message = f"the word `{key}` is missing."
        yield Problem("data/ui/", 1, 1, "", message, f"Bring it back: {place.file}:{place.line} asks for it.", NAME)


@cache
def all_asked(root: Path) -> frozenset[Asked]:
    """Every place that asks, in templates and in code."""
    found: set[Asked] = set()
    for path in below(root / "overrides", ".html"):
        found.update(in_template(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()))
    for path in (path for room in ROOMS for path in below(root / "hooks" / "guide" / room, ".py")):
        found.update(in_code(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()))
    return frozenset(found)


def in_template(source: str, file: str) -> Iterator[Asked]:
    """What one template asks for: `ui("key")`, and `script_words("component")`."""
    tree = parsed(source)
    strings = [text for text in tree.find_all(nodes.Const) if isinstance(text.value, str)]
    for name, key in _asking(tree):
        if name == "script_words":
            yield Asked(file, key.lineno, f"{_pattern(key)}-js-{ANY}", False)
        elif _pattern(key) != ANY:
            yield Asked(file, key.lineno, _pattern(key), isinstance(key, nodes.Const))
        else:
            yield from (Asked(file, text.lineno, re.escape(text.value), False) for text in strings)


def _asking(tree: nodes.Template) -> Iterator[tuple[str, nodes.Expr]]:
    """Who is asked, and for what."""
    for node in tree.find_all((nodes.Call, nodes.Getitem)):
        assert isinstance(node, nodes.Call | nodes.Getitem)
        name = getattr(node.node, "attr", getattr(node.node, "name", ""))
        keys = node.args[:1] if isinstance(node, nodes.Call) else [node.arg]
        for key in keys if name in ("ui", "ui_list", "words", "script_words") else ():
            yield from ((name, each) for each in ([key.expr1, key.expr2] if isinstance(key, nodes.CondExpr) else [key]) if each)


def _pattern(key: nodes.Node) -> str:
    """The keys that an expression can be: what is written in it, and anything where it holds a variable."""
    if isinstance(key, nodes.Const):
        return re.escape(str(key.value))
    return "".join(map(_pattern, key.nodes)) if isinstance(key, nodes.Concat) else ANY


def in_code(source: str, file: str) -> Iterator[Asked]:
    """What one module asks for: `ui["key"]`, and `words_for(content, "component", lang)`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Subscript) and getattr(node.value, "attr", getattr(node.value, "id", "")) in ("ui", "ui_lists"):
            pattern = _code_pattern(node.slice)
            if pattern != ANY:
                yield Asked(file, node.lineno, pattern, isinstance(node.slice, ast.Constant))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words_for":
            yield Asked(file, node.lineno, f"{_code_pattern(node.args[1])}-js-{ANY}", False)


def _code_pattern(key: ast.expr) -> str:
    if isinstance(key, ast.Constant):
        return re.escape(str(key.value))
    return "".join(map(_code_pattern, key.values)) if isinstance(key, ast.JoinedStr) else ANY
