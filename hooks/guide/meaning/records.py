"""Records and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from guide.meaning import places
from guide.model.base import SectionKind
from guide.model.guidance import Safety, SafetyTime
from guide.read.content import Content
from guide.read.marks import plain

Kind = TypeVar("Kind")
BESIDE = (SectionKind.NOTICE,)  # sections that stand with the acts and say nothing to do
LOOKED_UP = (SectionKind.TEXT, SectionKind.KNOW, SectionKind.EXAMPLE, SectionKind.STUDY)


def title(content: Content, name: str, lang: str) -> str:
    """The title of a record as plain words."""
    found = content.by_id[name].title
    return found if isinstance(found, str) else plain(found[lang])


def cards_like(content: Content, name: str) -> list[Any]:
    """The cards that point to this record."""
    return [card for card in content.cards.values() if name in card.see]


def laid_out(record: Any) -> tuple[list[Any], list[Any], list[Any]]:
    """The sections of a tool: those up to the first that says what to do, the other ones that do, and those that fold.

    What folds is what one looks up: what a thing is, and what holds in one place only.
    """
    looked_up = [section for section in record.sections if section.only_in or section.kind in LOOKED_UP]
    acts = [section for section in record.sections if section not in looked_up]
    does = (section.kind not in BESIDE and bool(section.points or section.say) for section in acts)
    first = next((i + 1 for i, each in enumerate(does) if each), 0)
    return acts[:first], acts[first:], looked_up


def studies(record: Any) -> list[Any]:
    """Those of its sections that tell what books and studies say."""
    return [section for section in record.sections if section.kind == SectionKind.STUDY]


def told(record: Any) -> bool:
    """True where all that a part says is what books and studies say: it stands in the one fold at the end of its page."""
    return bool(record.sections) and studies(record) == list(record.sections)


def apart(parts: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """The parts that a page shows, and those that only tell what books and studies say."""
    return [part for part in parts if not told(part)], [part for part in parts if told(part)]


def studies_here(content: Content, record: Any) -> list[Any]:
    """Those of its studies that hold where the organisation is."""
    return [section for section in studies(record) if places.holds_here(content, section.only_in)]


def beside(content: Content, parts: Sequence[Any]) -> list[Any]:
    """The parts that tell of a study too: it stands in the fold at the end, so that what to do is read in one go."""
    return [part for part in parts if studies_here(content, part)]


def neighbours(row: Sequence[Kind], one: Kind) -> tuple[Kind | None, Kind | None]:
    """What stands before and after `one` in its row."""
    i = row.index(one)
    return row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None


def safety_by_time(content: Content) -> list[tuple[SafetyTime, list[Safety]]]:
    """The safety records by when they are needed; the next minute first."""
    found = [(time, [record for record in content.safety.values() if record.when == time]) for time in SafetyTime]
    return [(time, records) for time, records in found if records]
