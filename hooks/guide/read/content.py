"""The loaded content: every record by id, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from guide.model.base import Named, Text
from guide.model.cards import Card
from guide.model.conversation import Conversation
from guide.model.emergencies import Emergency, Span
from guide.model.exceptions import Exemption
from guide.model.forms import Form
from guide.model.guidance import Exercise, Guidance, OwnPage, Safety, Tool
from guide.model.kinds import GUIDANCE, KINDS
from guide.model.ladder import TOP_DOWN, Action, Step, Track
from guide.model.local import FOLDER as LOCAL
from guide.model.onward import Onward
from guide.model.organisation import Organisation
from guide.model.path import Part, Schedule
from guide.model.pictures import Picture
from guide.model.placement import Observation, Placement
from guide.model.places import Country
from guide.model.question import Parallel, Question
from guide.model.search import Asked, SearchWords
from guide.model.situations import Situation
from guide.model.words import Link, Reading, Sources, Term
from guide.model.year import Ten
from guide.read.located import DataPath, Located
from guide.read.problems import Problem
from guide.read.walk import texts


@dataclass(frozen=True)
class Origin:
    """The file a record was read from, and the record's path inside it."""

    located: Located
    path: DataPath = ()

    @property
    def folder(self) -> str:
        """The folder of data/ in which the file stands, or the file itself; the same for what an organisation wrote."""
        _, *inside = PurePath(self.located.file).parts
        return inside[1] if inside[0] == LOCAL and len(inside) > 1 else inside[0]

    def problem(self, path: DataPath, message: str, advice: str, rule: str, warning: bool = False) -> Problem:
        """A problem at `path` of this record."""
        return self.located.problem((*self.path, *path), message, advice, rule, warning)


@dataclass(frozen=True, eq=False)
class Content:
    """All that data/ holds, made whole by the loader. What could not be read is named, so that no check tells it twice."""

    organisation: Organisation
    sources: Sources
    placement: Placement
    steps: dict[str, Step]
    actions: dict[str, Action]
    tools: dict[str, Tool]
    forms: dict[str, Form]
    exercises: dict[str, Exercise]
    principles: dict[str, Guidance]
    safety: dict[str, Safety]
    phone: dict[str, Guidance]
    relation: dict[str, Guidance]
    themes: dict[str, Guidance]
    cards: dict[str, Card]
    now: dict[str, Emergency]
    aftermath: dict[str, Span]
    onward: dict[str, Onward]
    situations: dict[str, Situation]
    questions: dict[str, Question]
    conversations: dict[str, Conversation]
    path: dict[str, Part]
    pages: dict[str, OwnPage]
    countries: dict[str, Country]
    observations: dict[str, Observation]
    pictures: dict[str, Picture]
    year: dict[str, Ten]
    reading: dict[str, Reading]
    links: dict[str, Link]
    terms: dict[str, Term]
    ui: dict[str, Text]
    ui_lists: dict[str, list[Text]]
    parallel: Parallel
    schedule: Schedule | None  # needed as soon as there is a path
    search: SearchWords | None  # without it the search knows only what the pages say
    not_covered: dict[str, str]
    exceptions: list[Exemption]
    origins: list[tuple[Named, Origin]]
    replaced: list[tuple[Origin, Origin]]  # records of the project whose place one of data/local/ takes, and that one
    hidden: frozenset[str]  # ids that the organisation does not show
    parts: frozenset[str]  # ids that some record names as a part of it, also one that is hidden, or replaced by one without
    wholes: dict[str, Origin]
    words: list[tuple[dict[str, Text | list[Text]], Origin]]  # of each file of data/ui/
    asked: list[tuple[dict[str, Asked], Origin]]  # of each file of data/asked/: page → further ways to ask for it
    broken_ids: frozenset[str]  # of records that could not be read
    broken_files: frozenset[str]  # names of lists and whole files that could not be read, or of data/ui/ and data/asked/
    folder: Path  # where all this was read from
    today: date  # the day on which it is judged
    release: bool  # a release is refused what an ordinary check only warns of

    @property
    def broken(self) -> bool:
        """True when anything could not be read: what is missing may then be there after all."""
        return bool(self.broken_ids or self.broken_files)

    @cached_property
    def texts(self) -> list[tuple[Origin, DataPath, Text]]:
        """Every bilingual text with its origin and its path there."""
        wholes = [(getattr(self, name), self.wholes[name]) for name in ("organisation", "sources", "placement")]
        held = (*self.origins, *self.words, *wholes)
        return [(self.written_in(origin, path), path, text) for value, origin in held for path, text in texts(value)]

    def written_in(self, origin: Origin, path: DataPath) -> Origin:
        """Where a text stands: what an organisation says of itself is laid over the project's file, and told in its own."""
        own = self.wholes.get("own-organisation")
        return own if own and origin is self.wholes["organisation"] and path in own.located.places else origin

    @cached_property
    def local(self) -> frozenset[str]:
        """Ids of the records that the organisation wrote, in data/local/."""
        return frozenset(str(record.id) for record, origin in self.origins if self.is_local(origin.located.file))

    def is_local(self, file: str) -> bool:
        """True for a file that the organisation wrote."""
        return file.startswith(f"{self.folder.name}/{LOCAL}/")

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
