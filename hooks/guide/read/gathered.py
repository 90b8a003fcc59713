"""What was read of data/ so far: every record and text with its place, and every problem."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from guide.model.base import Named, Text
from guide.model.kinds import KINDS, LISTS, Kind
from guide.model.question import Parallel
from guide.model.wholes import REQUIRED, SHARED, WHOLE
from guide.read.content import Content, Origin
from guide.read.explain import explain
from guide.read.hiding import Hiding
from guide.read.located import Located
from guide.read.overlay import Overlay
from guide.read.problems import Problem

ID_LINE = re.compile(r"""^[\s-]*(?:\{\s*)?id\s*:\s*["']?([a-z0-9-]+)""", re.M)


class Gathered:
    """Takes what a file holds: it ends up in `Content`, or in `problems`."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.overlay = Overlay(self)
        self.problems: list[Problem] = []
        self.records: dict[str, dict[str, Named]] = {kind.name: {} for kind in KINDS}
        self.shared: dict[str, list[tuple[dict[str, Any], Origin]]] = {name: [] for name in SHARED}
        self.whole: dict[str, Any] = {
            "parallel": Parallel(),
            "schedule": None,
            "search": None,
            "not-covered": {},
            "exceptions": [],
        }
        self.origins: list[tuple[Named, Origin]] = []
        self.wholes: dict[str, Origin] = {}
        self.parts: set[str] = set()
        self.broken_ids: set[str] = set()
        self.broken_files: set[str] = set()

    def content(self, today: date, release: bool, hiding: bool) -> Content | None:
        """What was read, as content, with or without what the organisation hides; None where it lacks what nothing can do
        without.
        """
        if any(name not in self.whole for name in REQUIRED):
            return None
        words = {key: text for given, _ in self.shared["ui"] for key, text in given.items()}
        whole = {**self.whole, "sources": self.overlay.sources(self.whole["sources"])}
        organisation = self.whole["organisation"] if hiding else self.whole["organisation"].model_copy(update={"hide": []})
        shown = Hiding.of(organisation, self.records)
        return Content(
            **shown.records(self.records),  # type: ignore[arg-type]  # `add` holds each to the model of its kind
            **{name.replace("-", "_"): shown.shown(value) for name, value in whole.items()},
            ui={key: text for key, text in words.items() if isinstance(text, Text)},
            ui_lists={key: texts for key, texts in words.items() if isinstance(texts, list)},
            words=self.shared["ui"],
            asked=self.shared["asked"],
            origins=shown.origins(self.origins),
            replaced=self.overlay.replaced,
            hidden=shown.ids,
            parts=frozenset(self.parts),
            wholes=self.wholes,
            broken_ids=frozenset(self.broken_ids),
            broken_files=frozenset(self.broken_files),
            folder=self.data,
            today=today,
            release=release,
        )

    def tell(self, located: Located, message: str, advice: str) -> None:
        """Tells of the whole file, unless the cause is told already."""
        if not located.problems:
            self.problems.append(located.problem((), message, advice))

    def broke(self, located: Located, stem: str) -> None:
        """Remembers what a file that cannot be used was to hold, so that who refers to it is not blamed."""
        (self.broken_files if stem in (*LISTS, *WHOLE, *SHARED) else self.broken_ids).add(stem)
        self.broken_ids |= set(ID_LINE.findall(located.text))

    def add(self, kind: Kind, value: Any, origin: Origin) -> None:
        """One record."""
        stem = Path(origin.located.file).stem
        given = value.get("id") if isinstance(value, dict) else None
        made = origin.located.made
        own, mine = self.overlay.holds(origin.located.file), self.records[kind.name]
        place = self.overlay.replaces(kind, given, origin) if own else None
        if own:
            value = self.overlay.completed(value, kind)
        try:
            record = made[origin.path] if origin.path in made else kind.model.model_validate(value)
        except ValidationError as error:
            self.problems += explain(error, kind.model, origin.located, origin.path)
            if not kind.in_list:
                self.broke(origin.located, stem)
            if isinstance(given, str):
                self.broken_ids.add(given)
            if place is not None:
                del self.origins[place], mine[str(given)]
            return
        if not kind.in_list and given != stem:
            self.broken_ids.add(stem)  # unique-ids reports it; those who refer to it are right
        made[origin.path] = record
        self.parts.update(getattr(record, "parts", ()))
        if place is None:
            self.origins.append((record, origin))
            mine.setdefault(str(record.id), record)
        else:  # where the project's stood, so that every list keeps its order
            self.origins[place], mine[str(record.id)] = (record, origin), record

    def add_keys(self, folder: str, located: Located) -> None:
        """What one file of a folder that holds one thing says of it."""
        found = self.validated(SHARED[folder], located, folder) or {}
        there = {key for given, _ in self.shared[folder] for key in given}
        for key in (key for key in found if key in there and not self.overlay.holds(located.file)):
            message, advice = f"this key is already used in another file of data/{folder}/.", "Choose another."
            self.problems.append(located.problem((key,), message, advice))
        self.shared[folder].append((found, Origin(located)))

    def set_whole(self, stem: str, located: Located) -> None:
        """A file that holds one thing, by its name."""
        value = self.validated(WHOLE[stem], located, stem)
        if value is not None:
            self.whole[stem], self.wholes[stem] = value, Origin(located)

    def validated(self, kind: Any, located: Located, name: str) -> Any:
        """What a file holds, as `kind`; None where it is none, and that is told."""
        try:
            if () not in located.made:
                located.made[()] = _adapter(kind).validate_python(located.value)
            return located.made[()]
        except ValidationError as error:
            self.problems += explain(error, kind, located)
            self.broke(located, name)
            return None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
