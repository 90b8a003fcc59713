"""The smallest sound record of a kind, made from the model: all that must be there, and notes where words are to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from guide.model.annotations import bare, is_model
from guide.model.base import PeopleSay, Section
from guide.model.guidance import Exercise, OwnPage, Tool
from guide.model.kinds import Kind
from guide.model.ladder import Action
from guide.model.languages import Lang
from guide.model.local import UNWRITTEN
from guide.model.question import LAW_OF, Question
from guide.model.situations import THREATENED, Door, Situation
from guide.model.words import Term
from guide.read.located import DataPath
from serve.editing.entries import NAMES
from serve.editing.help import help_for

Say = Callable[[str, str], str]  # an English sentence, in a language
BEYOND: dict[type, tuple[str, ...]] = {  # what a reader would miss, beside what the model cannot do without
    Question: ("options",),
    Tool: ("sections",),
    OwnPage: ("sections",),
    Exercise: ("sections",),
    Section: ("points",),
    Term: ("explain",),
}
SET = {(Question, "kind"): "single", (Situation, "icon"): "note", (Section, "kind"): "do"}  # nobody is asked for these
OPTIONS, LINES = 3, 3  # answers of a question; lines that readers would type
RIGHT, RIGHT_ONE = "The right answer, as long as the others.", 1  # it stands between the others
GIVEN_LATER = {"sources"}  # by the loader: what an organisation writes is its own


@dataclass(frozen=True)
class Choice:
    """What is asked before a record is begun: one of these values, or without any a record that it leads to."""

    key: str
    values: tuple[str, ...] = ()


def choices(kind: Kind) -> list[Choice]:
    """What has to be chosen, in the order of the model."""
    found = []
    for name, field in _needed(kind.model):
        inner: Any = next(iter(get_args(bare(field.annotation))), field.annotation)
        if _is_choice(inner) and (kind.model, name) not in SET:
            found.append(Choice(name, tuple(each.value for each in inner if each not in LAW_OF)))
        elif _is_id(inner, field) and name != "id":
            found.append(Choice(name))
    return found


def sketch(kind: Kind, name: str, title: Mapping[str, str], given: Mapping[str, str], say: Say) -> dict[str, Any]:
    """The record as it stands in its file. `title` is by language; `given` holds what was chosen, by field."""
    return _Sketch(kind, name, title, given, say).of(kind.model, ())


class _Sketch:
    def __init__(self, kind: Kind, name: str, title: Mapping[str, str], given: Mapping[str, str], say: Say) -> None:
        self.kind, self.name, self.title, self.given, self.say = kind, name, title, given, say
        self.titled = next((key for key in NAMES if key in kind.model.model_fields), "")
        self.leads_to = given.get("see") or given.get("about") or ""

    def of(self, model: type[BaseModel], path: DataPath) -> dict[str, Any]:
        """Everything that a record or a part of one has to hold."""
        found: dict[str, Any] = {}
        for name, field in _needed(model):
            if name in list(Lang):
                found |= {name: self._words(path)[name]} if name in self.title else {}
            else:
                found[name] = SET.get((model, name)) or self._value(field.annotation, field, (*path, name))
        if model is Question:
            found["options"][RIGHT_ONE]["right"] = True
        if model is Situation and self.given.get("group") in THREATENED:
            found["door"] = Door.DANGER.value
        return found

    def _value(self, annotation: Any, field: FieldInfo | None, path: DataPath) -> Any:
        inner = bare(annotation)
        if get_origin(inner) is list:
            count = OPTIONS if path[-1] == "options" else max(1, _least(field, "min_length"))
            return [self._value(get_args(inner)[0], None, (*path, i)) for i in range(count)]
        if path == ("id",):
            return self.name
        if inner is PeopleSay:
            lines = [self._words((*path, i)) for i in range(LINES)]
            return {lang: [line[lang] for line in lines] for lang in self.title}
        if is_model(inner):
            return dict(self.title) if path == (self.titled,) else self.of(inner, path)
        if _is_choice(inner):
            key = next(str(key) for key in reversed(path) if isinstance(key, str))
            return self.given.get(key) or next(iter(inner)).value
        if inner is int:
            return int(self.given.get(str(path[-1])) or _least(field, "ge"))
        return self.leads_to if _is_id(annotation, field) else next(iter(self._words(path).values()))

    def _words(self, path: DataPath) -> dict[str, str]:
        """A note in every language on what is to be written there; a word of the glossary is its own title."""
        if not path:
            return dict(self.title)
        english = (
            RIGHT if path == ("options", 0, "text") else help_for(self.kind.name, (0, *path) if self.kind.in_list else path)
        )
        number = next((key for key in reversed(path) if isinstance(key, int)), 0)
        again = f" ({number + 1})" if number else ""  # an answer may not stand twice
        return {lang: f"{UNWRITTEN} {self.say(english, lang)}{again}" for lang in self.title}


def _needed(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        later = name in GIVEN_LATER or (model is Action and name == "number")  # an update may add an action before it
        if (field.is_required() or name in BEYOND.get(model, ())) and not later:
            yield name, field


def _least(field: FieldInfo | None, bound: str) -> int:
    return max((int(getattr(each, bound, 0)) for each in (field.metadata if field else ())), default=0)


def _is_choice(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, StrEnum)


def _is_id(annotation: Any, field: FieldInfo | None) -> bool:
    """True for the id of another record; what pydantic was told of a field stands beside its type."""
    parts = (*(get_args(annotation) if get_origin(annotation) is Annotated else ()), *(field.metadata if field else ()))
    return any(isinstance(part, StringConstraints) and part.pattern for part in parts)
