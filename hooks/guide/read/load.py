"""Loads data/ into `Content`: what each file holds, and every problem found on the way."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from guide.model.base import Id, Named, Text, Words
from guide.model.cards import Card
from guide.model.exceptions import Exemption
from guide.model.guidance import Exercise, Guidance, Safety, Tool
from guide.model.ladder import Action, Step
from guide.model.placement import Placement
from guide.model.places import Country, Organisation
from guide.model.words import Link, Reading, Sources, Term
from guide.read.content import Content, Origin
from guide.read.explain import explain
from guide.read.problems import Problem
from guide.read.yaml_file import Located, read

ONE_PER_FILE: dict[str, type[Named]] = {
    "steps": Step,
    "actions": Action,
    "tools": Tool,
    "exercises": Exercise,
    "principles": Guidance,
    "safety": Safety,
    "phone": Guidance,
    "relation": Guidance,
    "themes": Guidance,
    "cards": Card,
    "countries": Country,
}
LISTS: dict[str, type[Named]] = {"terms": Term, "reading": Reading, "links": Link}
WHOLE: dict[str, Any] = {
    "organisation": Organisation,
    "sources": Sources,
    "placement": Placement,
    "not-covered": dict[Id, Words],
    "exceptions": list[Exemption],
}
WORDS = dict[Id, Text]  # each file of data/ui/: words of the interface by key
REQUIRED = ("organisation", "sources", "placement")
IGNORED = ("schema", "wordlist.txt")


def load(data: Path) -> tuple[Content, list[Problem]]:
    """Reads every file of the folder `data`. The content holds what is sound; the problems tell the rest."""
    content, problems = Content(), []
    for path in sorted(data.rglob("*.y*ml")):
        inside = path.relative_to(data)
        if inside.parts[0] in IGNORED:
            continue
        located = read(path, f"{data.name}/{inside.as_posix()}")
        problems += located.problems
        _take(content, inside, located, problems)
    for name in REQUIRED:
        if not (data / f"{name}.yml").is_file():
            advice = "Bring the file back; the site cannot be built without it."
            problems.append(Problem(f"{data.name}/{name}.yml", 1, 1, "", "this file is missing.", advice))
    return content, problems


def _take(content: Content, name: Path, located: Located, problems: list[Problem]) -> None:
    folder, stem = name.parts[0], name.stem
    if len(name.parts) == 2 and folder in ONE_PER_FILE:
        if _sound(located, ONE_PER_FILE[folder], problems):
            _add(content, folder, located.value, ONE_PER_FILE[folder], Origin(located), problems)
        else:
            content.broken.add(stem)
    elif len(name.parts) == 2 and folder == "ui":
        if _sound(located, WORDS, problems):
            _add_words(content, located, problems)
        else:
            content.broken.add("ui")
    elif len(name.parts) == 1 and stem in LISTS:
        for i, value in enumerate(located.value if isinstance(located.value, list) else []):
            _add(content, stem, value, LISTS[stem], Origin(located, (i,)), problems)
        if not isinstance(located.value, list) and not located.problems:
            problems.append(located.problem((), "a list of entries is expected here.", "Start each entry with a hyphen."))
    elif len(name.parts) == 1 and stem in WHOLE:
        if _sound(located, WHOLE[stem], problems):
            _set(content, stem, located, problems)
    else:
        known = ", ".join(["ui", *ONE_PER_FILE, *(f"{n}.yml" for n in (*LISTS, *WHOLE))])
        problems.append(located.problem((), "this file has no place in data/.", f"Move it to one of: {known}."))


def _sound(located: Located, model: Any, problems: list[Problem]) -> bool:
    """False when the YAML itself failed, or the file is empty where something is needed."""
    if located.value is None and not located.problems:
        problems.append(located.problem((), "this file is empty.", "Fill it in, or delete it."))
    return located.value is not None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _add(content: Content, folder: str, value: Any, model: type[Named], origin: Origin, problems: list[Problem]) -> None:
    given = value.get("id") if isinstance(value, dict) else None
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        problems += explain(error, model, origin.located, origin.path)
        content.broken |= {name for name in (given, Path(origin.located.file).stem) if isinstance(name, str)}
        return
    if folder in ONE_PER_FILE and given != Path(origin.located.file).stem:
        content.broken.add(Path(origin.located.file).stem)  # unique-ids reports it; those who refer to it are right
    content.origins.append((record, origin))
    getattr(content, folder).setdefault(str(record.id), record)


def _add_words(content: Content, located: Located, problems: list[Problem]) -> None:
    try:
        words = _adapter(WORDS).validate_python(located.value)
    except ValidationError as error:
        problems += explain(error, WORDS, located)
        content.broken.add("ui")
        return
    for key, text in words.items():
        if key in content.ui:
            problems.append(located.problem((key,), "this key is already used in another file of data/ui/.", "Choose another."))
        content.ui[key] = text
    content.words.append((words, Origin(located)))


def _set(content: Content, stem: str, located: Located, problems: list[Problem]) -> None:
    try:
        value = _adapter(WHOLE[stem]).validate_python(located.value)
    except ValidationError as error:
        problems += explain(error, WHOLE[stem], located)
        content.broken.add(stem)
        return
    setattr(content, stem.replace("-", "_"), value)
    content.wholes[stem] = Origin(located)
