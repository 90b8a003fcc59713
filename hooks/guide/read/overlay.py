"""Lays data/local/ over the content of the project: what an organisation adds stands beside it, what it replaces gives way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.model.base import Text
from guide.model.kinds import Kind
from guide.model.ladder import Action
from guide.model.languages import Lang
from guide.model.local import FOLDER, OwnOrganisation, merged, unknown_slots
from guide.model.words import Seed, SourceItem, Sources
from guide.read import local
from guide.read.content import Origin
from guide.read.located import Located

if TYPE_CHECKING:
    from guide.read.gathered import Gathered


class Overlay:
    """What is done otherwise with a file of data/local/."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.folder = f"{gathered.data.name}/{FOLDER}/"
        self.replaced: list[tuple[Origin, Origin]] = []  # the record of the project, and the organisation's

    def turn(self, path: Path) -> tuple[bool, bool]:
        """Sorts files by when they are read: those of the organisation last, and of them first what it says of itself."""
        return self.holds(
            f"{self.gathered.data.name}/{path.relative_to(self.gathered.data).as_posix()}"
        ), path.stem != "organisation"

    def holds(self, file: str) -> bool:
        """True for a file of data/local/."""
        return file.startswith(self.folder)

    def organisation(self, located: Located, own: OwnOrganisation | None) -> None:
        """Lays what the organisation says of itself over the file the project ships."""
        shipped = self.gathered.whole.get("organisation")
        self.gathered.wholes["own-organisation"] = Origin(located)
        if own and shipped:
            self.gathered.whole["organisation"] = merged(shipped, own)
            for slot in unknown_slots(shipped, own):
                advice = "Use one of those in data/organisation.yml."
                self.gathered.problems.append(located.problem(("slots", slot), f"there is no need called '{slot}'.", advice))

    def whole(self, located: Located) -> Located:
        """The same file with every text in every language, where the organisation shows fewer."""
        organisation = self.gathered.whole.get("organisation")
        says = located.value.get("languages") if isinstance(located.value, dict) else None
        shown = says or (organisation.languages if organisation else Lang)
        return replace(located, value=local.in_every_language(located.value, [str(lang) for lang in shown]), made={})

    def completed(self, value: Any, kind: Kind) -> Any:
        """A record of the organisation as the model wants it: an action gets the next number of its step and track."""
        whole = local.completed(value, kind)
        if kind.model is Action and isinstance(whole, dict) and "number" not in whole:
            there = [each for each in self.gathered.records[kind.name].values() if isinstance(each, Action)]
            mine = (each.number for each in there if (each.step, each.track) == (whole.get("step"), whole.get("track")))
            whole["number"] = max(mine, default=0) + 1
        return whole

    def give_way(self, kind: Kind, name: Any, origin: Origin) -> None:
        """Takes out the record of the project that has this id, and remembers it."""
        if not isinstance(name, str) or name not in self.gathered.records[kind.name]:
            return
        for i, (record, there) in enumerate(self.gathered.origins):
            if record.id == name and not self.holds(there.located.file):
                del self.gathered.origins[i], self.gathered.records[kind.name][name]
                self.replaced.append((there, origin))
                return

    def sources(self, sources: Sources) -> Sources:
        """The sources, and the organisation itself as one where it has written anything."""
        if not any(self.holds(origin.located.file) for _, origin in self.gathered.origins):
            return sources
        ui = {key: text for given, _ in self.gathered.words for key, text in given.items() if isinstance(text, Text)}
        if "source-own" not in ui:
            return sources
        seed = Seed(title=ui["source-own"], about=ui["source-own-about"])
        item = SourceItem(seed=local.OWN, place=ui["source-own-place"])
        return Sources(seeds={**sources.seeds, local.OWN: seed}, items={**sources.items, local.OWN: item})
