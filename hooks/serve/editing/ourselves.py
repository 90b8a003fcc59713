"""What the organisation says of itself, as a form: data/local/organisation.yml, which may not be there yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guide.checked import tried
from guide.model.kinds import HIDEABLE
from guide.model.languages import Lang
from guide.model.local import FOLDER
from guide.model.organisation import MessageLang
from guide.model.places import CountryId
from guide.read.hiding import EXAMPLES
from guide.read.problems import Problem, path_text
from guide.read.yaml_file import read
from serve.editing.help import help_for
from serve.editing.kept import state
from serve.editing.put import Keys, put

FILE = f"{FOLDER}/organisation.yml"
START = "# What we say of ourselves. data/local/README.md says what can stand here.\n"
WORDS = ("name", "short_name", "site_address", "comments_to", "logo", "accent", "accent_dark")
CHOICES = {"country": tuple(CountryId), "messages": tuple(MessageLang)}
LISTS = {"languages": tuple(Lang), "places": tuple(EXAMPLES.values())}  # of which one can be chosen here
REACH = ("phone", "email", "address")
HIDDEN = "hidden"
HIDE = "hide"  # a list of ids; here one box for each part that the site can do without
LISTED, NOT_LISTED = "listed", "false"


@dataclass(frozen=True)
class Row:
    """One box of the form; `choices` where it is one of a few, `lang` where it is a text."""

    path: Keys
    value: str
    choices: tuple[str, ...] = ()
    lang: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in the form."""
        return ".".join(self.path)

    @property
    def help(self) -> str:
        """What the model says of it; a box in one language has that of the field."""
        return help_for("organisation", self.path[:1] if self.path[0] == HIDE else self.path[:-1] if self.lang else self.path)


@dataclass(frozen=True)
class Ourselves:
    """The form: its rows, the stamp of the file, and what came of sending it."""

    rows: list[Row]
    stamp: str
    text: str = ""
    changed: bool = False
    refused: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def elsewhere(self) -> list[Problem]:
        """Problems that belong to no box."""
        there = {problem for row in self.rows for problem in row.problems}
        return [problem for problem in self.problems if problem not in there]

    def slot(self, name: str) -> list[Row]:
        """The boxes of one need."""
        return [row for row in self.rows if row.path[:2] == ("slots", name)]


def shown(data: Path, form: Mapping[str, list[str]] | None = None, refused: str = "") -> Ourselves:
    """The form as it stands, or as it was sent: then with what is wrong, before anything is written."""
    path = data / FILE
    given = read(path, FILE).value if path.is_file() else {}
    rows = list(_rows(data, given if isinstance(given, dict) else {}))
    typed = {row.name: form[row.name][0].strip() for row in rows if form and row.name in form}
    new = [(row, typed[row.name]) for row in rows if typed.get(row.name, row.value) != row.value]
    rows = [Row(row.path, typed.get(row.name, row.value), row.choices, row.lang) for row in rows]
    if not form or refused or not new:
        return Ourselves(rows, state(path), refused=refused)
    if form.get("stamp", [""])[0] != state(path):
        return Ourselves(rows, state(path), refused="file-changed")
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else START
    try:
        for row, value in [
            *(each for each in new if len(each[0].path) == 1),
            *(each for each in new[::-1] if len(each[0].path) > 1),
        ]:
            text = _with(text, row, value, typed)
    except (ValueError, yaml.YAMLError):
        return Ourselves(rows, state(path), refused="by-hand")
    problems = _worse(data, path, text)
    told = [Row(row.path, row.value, row.choices, row.lang, tuple(each for each in problems if _at(each, row))) for row in rows]
    return Ourselves(told, state(path), text, changed=True, problems=problems)


def needs(data: Path) -> dict[str, dict[str, dict[str, str]]]:
    """What the project asks an organisation to fill in, by id: `label` and `explain` in each language."""
    shipped = read(data / "organisation.yml", "organisation.yml").value
    found = shipped.get("slots") if isinstance(shipped, dict) else None
    return found if isinstance(found, dict) else {}


def _rows(data: Path, given: dict[str, Any]) -> Iterator[Row]:
    langs = given.get("languages") or list(Lang)
    for key in WORDS:
        yield Row((key,), _said(given, key))
    for key, choices in CHOICES.items():
        yield Row((key,), _said(given, key), choices)
    for key, choices in LISTS.items():
        chosen = given.get(key)
        yield Row((key,), str(chosen[0]) if isinstance(chosen, list) and len(chosen) == 1 else "", choices)
    yield Row((LISTED,), NOT_LISTED if given.get(LISTED) is False else "", (NOT_LISTED,))
    hidden = given.get(HIDE)
    for name in HIDEABLE:
        yield Row((HIDE, name), HIDDEN if isinstance(hidden, list) and name in hidden else "", (HIDDEN,))
    yield from (Row(("announcement", lang), _said(given, "announcement", lang), lang=lang) for lang in langs)
    for slot in needs(data):
        yield from (
            Row(("slots", slot, "value", lang), _said(given, "slots", slot, "value", lang), lang=lang) for lang in langs
        )
        yield from (Row(("slots", slot, key), _said(given, "slots", slot, key)) for key in REACH)


def _said(given: Any, *path: str) -> str:
    for key in path:
        given = given.get(key) if isinstance(given, dict) else None
    return "" if given is None else str(given)


def _with(text: str, row: Row, value: str, typed: Mapping[str, str]) -> str:
    """The file with one box as it was sent; a text that is emptied in every language is taken out."""
    if row.path[0] == HIDE:
        return _hidden(text, row.path[1], hide=bool(value))
    if row.path == (LISTED,):
        return put(text, row.path, not value)
    pair = row.path[:-1]
    if row.lang and not any(said for name, said in typed.items() if name in [".".join((*pair, lang)) for lang in Lang]):
        return put(text, pair, None)
    return put(text, row.path, [value] if value and row.path[0] in LISTS else value if row.lang else value or None)


def _hidden(text: str, name: str, hide: bool) -> str:
    """The file with one part more, or less, that readers do not get; what else it hides stays."""
    given = yaml.load(text, yaml.CSafeLoader)
    hidden = given.get(HIDE) if isinstance(given, dict) else None
    rest = [each for each in hidden if each != name] if isinstance(hidden, list) else []
    return put(text, (HIDE,), [*rest, name] if hide else rest)


def _worse(data: Path, path: Path, text: str) -> tuple[Problem, ...]:
    """The problems that the new text brings to the file itself."""
    before = {(problem.path, problem.message) for problem in tried(data, {})}
    after = tried(data, {path: text.encode()})
    return tuple(problem for problem in after if (problem.path, problem.message) not in before and not problem.warning)


def _at(problem: Problem, row: Row) -> bool:
    here = problem.file.endswith(f"/{FILE}")
    return here and problem.path in (path_text(row.path), path_text(row.path[:-1]) if row.lang else "")
