"""Takes out of the content what an organisation does not show, and every way that led there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from guide.model.base import Hideable, Named, Place, Text
from guide.model.kinds import HIDEABLE
from guide.model.languages import Lang
from guide.model.organisation import Organisation
from guide.model.places import CountryId
from guide.read.content import Origin

EXAMPLES = {CountryId.DK: Place.COPENHAGEN, CountryId.NO: Place.NAV}  # what holds in one place of the country only
COUNTRY = {CountryId.DK: Place.DENMARK, CountryId.NO: Place.NORWAY}
ONE = ("technique", "see")  # fields that may hold one id; it is None where that leads to something hidden
LINK = re.compile(r"\[([^\]]+)\]\((?:ref|term):([^)\s]+)\)")


def holds(organisation: Organisation, place: Any) -> bool:
    """True for what holds where the organisation is; without a country, everything is shown with its label."""
    if organisation.country is None or not isinstance(place, (Place, CountryId)):
        return True
    return place in (COUNTRY[organisation.country], organisation.country, *organisation.places) or example(organisation, place)


def example(organisation: Organisation, place: Any) -> bool:
    """True for what does not hold where the organisation is, and which it shows as an example."""
    if organisation.country is None or not organisation.examples or place in organisation.places:
        return False
    return bool(place == EXAMPLES[organisation.country])


@dataclass(frozen=True)
class Hiding:
    """What is not shown: the ids, and what `holds` elsewhere."""

    ids: frozenset[str]
    organisation: Organisation

    @classmethod
    def of(cls, organisation: Organisation, records: Mapping[str, Mapping[str, Named]]) -> Hiding:
        """What `hide` names, with all records of a folder, and records that hold elsewhere."""
        folders = [records[name] for name in organisation.hide if name in HIDEABLE]
        elsewhere = {
            str(record.id)
            for kind in records.values()
            for record in kind.values()
            if not holds(organisation, getattr(record, "only_in", None))
        }
        shown = [kind for name, kind in records.items() if name != "countries"]  # `country` says whose numbers are left out
        named = {name for name in organisation.hide if any(name in kind for kind in shown)}
        return cls(frozenset(elsewhere.union(named, *folders)), organisation)

    def records(self, given: Mapping[str, Mapping[str, Named]]) -> dict[str, dict[str, Named]]:
        """The records of every kind that are shown, by id."""
        return {
            kind: {name: self.shown(each) for name, each in mine.items() if name not in self.ids}
            for kind, mine in given.items()
        }

    def origins(self, given: list[tuple[Named, Origin]]) -> list[tuple[Named, Origin]]:
        """The same for records with the place they were read from."""
        return [(self.shown(record), origin) for record, origin in given if str(record.id) not in self.ids]

    def shown(self, value: Any) -> Any:
        """`value` without hidden parts; the very same object where nothing of it is hidden."""
        if not self.ids and self.organisation.country is None:
            return value
        if isinstance(value, Text):
            return self._unlinked(value)
        if isinstance(value, BaseModel):
            single = {key: getattr(value, key, None) for key in ONE}
            update = {key: None for key, each in single.items() if isinstance(each, str) and each in self.ids}
            for key, each in value.__dict__.items():
                if key in ("id", "hide", *update) or (_strings(each) and key not in lists_of_records(type(value))):
                    continue
                if (new := self.shown(each)) is not each:
                    update[key] = new
            return value.model_copy(update=update) if update else value
        if isinstance(value, list):
            new = [self.shown(each) for each in value if not self._hidden(each)]
            return value if len(new) == len(value) and all(a is b for a, b in zip(new, value, strict=True)) else new
        if isinstance(value, dict):
            kept = {key: self.shown(each) for key, each in value.items()}
            return value if all(kept[key] is value[key] for key in value) else kept
        return value

    def _hidden(self, part: Any) -> bool:
        named = part if type(part) is str else getattr(part, "action", None)  # an action that an answer calls for
        return named in self.ids or not holds(self.organisation, getattr(part, "only_in", None))

    def _unlinked(self, text: Text) -> Text:
        """Words that led to something hidden stay, as words."""

        def alone(found: re.Match[str]) -> str:
            return found[1] if found[2] in self.ids else found[0]

        update = {lang.value: new for lang in Lang if (new := LINK.sub(alone, text[lang])) != text[lang]}
        rest = {
            key: new
            for key, each in text.__dict__.items()
            if key not in (*Lang, "same", "ours") and (new := self.shown(each)) is not each
        }
        return text.model_copy(update={**update, **rest}) if update or rest else text


@cache
def lists_of_records(model: type[BaseModel]) -> set[str]:
    """The fields of `model` that hold ids of records; other strings may be called as a record is."""
    items = {name: get_args(field.annotation) for name, field in model.model_fields.items()}
    marks = {name: getattr(inner[0], "__metadata__", ()) for name, inner in items.items() if inner}
    return {name for name, given in marks.items() if any(isinstance(mark, Hideable) for mark in given)}


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(type(each) is str for each in value)
