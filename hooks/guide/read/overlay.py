"""Lays data/local/ over the content of the project: what an organisation adds stands beside it, what it replaces gives way."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
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

    def turn(self, inside: Path) -> tuple[bool, bool]:
        """Sorts files of data/ by when they are read: the organisation's last, of them first what it says of itself."""
        return inside.parts[0] == FOLDER, inside.stem != "organisation"

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
                close = get_close_matches(slot, shipped.slots, n=1)
                advice = f"Did you mean '{close[0]}'?" if close else "Use one of those in data/organisation.yml."
                message = f"there is no need called '{slot}' (any longer)."
                self.gathered.problems.append(located.problem(("slots", slot), message, advice))

    def whole(self, located: Located) -> Located:
        """The same file with every text in every language, where the organisation shows fewer."""
        organisation = self.gathered.whole.get("organisation")
        says = located.value.get("languages") if isinstance(located.value, dict) else None
        shown = says or (organisation.languages if organisation else Lang)
        return replace(located, value=local.in_every_language(located.value, [str(lang) for lang in shown]), made={})

    def completed(self, value: Any, kind: Kind) -> Any:
        """A record of the organisation as the model wants it: an action gets a number where it has none."""
        whole = local.completed(value, kind)
        if kind.model is Action and isinstance(whole, dict) and "number" not in whole:
            whole["number"] = self._number(whole)
        return whole

    def _number(self, action: dict[str, Any]) -> int:
        """Of the action whose place this one takes; else the next of its step and track."""
        there = [each for each in self.gathered.records["actions"].values() if isinstance(each, Action)]
        mine = [each for each in there if (each.step, each.track) == (action.get("step"), action.get("track"))]
        same = next((each.number for each in mine if each.id == action.get("id")), None)
        return same or max((each.number for each in mine), default=0) + 1

    def replaces(self, kind: Kind, name: Any, origin: Origin) -> int | None:
        """Where among the origins the record of the project stands that this one is to take the place of; it is remembered."""
        given = self.gathered.records[kind.name].get(name) if isinstance(name, str) else None
        for i, (record, there) in enumerate(self.gathered.origins):
            if record is given and not self.holds(there.located.file):
                self.replaced.append((there, origin))
                return i
        return None

    def sources(self, sources: Sources) -> Sources:
        """The sources, and the organisation itself as one where it has written anything."""
        if not any(self.holds(origin.located.file) for _, origin in self.gathered.origins):
            return sources
        ui = {key: text for given, _ in self.gathered.shared["ui"] for key, text in given.items() if isinstance(text, Text)}
        if "source-own" not in ui:
            return sources
        seed = Seed(title=ui["source-own"], about=ui["source-own-about"])
        item = SourceItem(seed=local.OWN, place=ui["source-own-place"])
        return Sources(seeds={**sources.seeds, local.OWN: seed}, items={**sources.items, local.OWN: item})
