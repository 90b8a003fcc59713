"""The loaded content: every record by id, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from guide.model.base import Named, Text
from guide.model.cards import Card
from guide.model.guidance import Exercise, Guidance, Safety, Tool
from guide.model.kinds import GUIDANCE, KINDS
from guide.model.ladder import TOP_DOWN, Action, Step, Track
from guide.model.placement import Placement
from guide.model.places import Country, Organisation
from guide.model.words import Link, Reading, Sources, Term
from guide.read.problems import Problem
from guide.read.yaml_file import DataPath, Located


@dataclass(frozen=True)
class Origin:
    """The file a record was read from, and the record's path inside it."""

    located: Located
    path: DataPath = ()

    def problem(self, path: DataPath, message: str, advice: str, rule: str, warning: bool = False) -> Problem:
        """A problem at `path` of this record."""
        return self.located.problem((*self.path, *path), message, advice, rule, warning)


@dataclass(eq=False)
class Content:
    """All records. `broken` names those that could not be read, so that no check reports them a second time."""

    steps: dict[str, Step] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    tools: dict[str, Tool] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)
    principles: dict[str, Guidance] = field(default_factory=dict)
    safety: dict[str, Safety] = field(default_factory=dict)
    phone: dict[str, Guidance] = field(default_factory=dict)
    relation: dict[str, Guidance] = field(default_factory=dict)
    themes: dict[str, Guidance] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    reading: dict[str, Reading] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    ui: dict[str, Text] = field(default_factory=dict)
    ui_lists: dict[str, list[Text]] = field(default_factory=dict)
    not_covered: dict[str, str] = field(default_factory=dict)
    exceptions: list[Any] = field(default_factory=list)
    organisation: Organisation = None  # type: ignore[assignment]  # set by the loader
    sources: Sources = None  # type: ignore[assignment]  # set by the loader
    placement: Placement = None  # type: ignore[assignment]  # set by the loader
    origins: list[tuple[Named, Origin]] = field(default_factory=list)
    wholes: dict[str, Origin] = field(default_factory=dict)
    words: list[tuple[dict[str, Text | list[Text]], Origin]] = field(default_factory=list)
    texts: list[tuple[Origin, DataPath, Text]] = field(default_factory=list)  # filled by guide.read.walk.all_texts
    broken: set[str] = field(default_factory=set)
    unread: bool = False  # True when a folder could not be opened: what it holds is then unknown
    folder: Path = Path("data")  # where all this was read from
    today: date = field(default_factory=date.today)
    release: bool = False  # a release is refused what an ordinary check only warns of

    def records(self) -> Iterator[tuple[Named, Origin]]:
        """Every loaded record with its origin, in reading order."""
        return iter(self.origins)

    @cached_property
    def by_id(self) -> dict[str, Any]:
        """Every record that `ref:` links lead to, and every sign, by id."""
        records = (record for kind in KINDS if kind.linked for record in getattr(self, kind.name).values())
        signs = (sign for step in self.steps.values() for sign in step.signs)
        return {str(record.id): record for record in (*signs, *records)}

    def guidance(self) -> Iterator[Guidance]:
        """Every record of the guidance folders."""
        for kind in GUIDANCE:
            yield from getattr(self, kind.name).values()

    def actions_of(self, step: str, track: Track | None = None) -> list[Action]:
        """The actions of a step (and track), by number."""
        found = [a for a in self.actions.values() if a.step == step and track in (None, a.track)]
        return sorted(found, key=lambda a: (a.track != Track.ORG, a.number))

    def ladder(self) -> list[Step]:
        """The steps from the top down."""
        return [self.steps[step] for step in TOP_DOWN if step in self.steps]
