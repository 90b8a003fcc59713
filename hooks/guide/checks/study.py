"""The idea stands before the study: what a reader can do or understand, and then who found it, and when."""

import re
from collections.abc import Iterator

from guide.meaning.records import told
from guide.model.base import SectionKind
from guide.model.guidance import Guidance
from guide.read.content import Content, Origin
from guide.read.problems import Problem
from guide.read.walk import parts_of, texts

NAME = "study"
WHY = "Whoever has a citizen before her asks what to do; who found it, and when, is for those who ask for that."
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
OPENING = ("title", "summary")


def check(content: Content) -> Iterator[Problem]:
    """Pages that tell of studies before they say what to do, and names and years outside of their studies."""
    found = {record.id: (record, origin) for record, origin in content.records() if isinstance(record, Guidance)}
    for whole, origin in found.values():
        if whole.id in content.parts:
            continue
        shown = [(whole, origin), *(found[part] for part in whole.parts if part in found)]
        if not any(_studies(record) for record, _ in shown):
            continue
        if not whole.sections or told(whole):
            advice = "Say first what the reader can do or understand: add a section that is no study."
            yield origin.problem(("sections",), "this page tells of studies alone.", advice, NAME)
        for record, its_origin in shown:
            yield from _before(record, its_origin)
            if not told(record):
                yield from _names(record, its_origin)


def _studies(record: Guidance) -> list[int]:
    return [i for i, section in enumerate(record.sections) if section.kind is SectionKind.STUDY]


def _before(record: Guidance, origin: Origin) -> Iterator[Problem]:
    """Sections that stand after a study."""
    first = min(_studies(record), default=len(record.sections))
    for i, section in enumerate(record.sections[first:], first):
        if section.kind is not SectionKind.STUDY:
            advice = "Move it before the studies: they stand folded at the end."
            yield origin.problem(("sections", i), "this section stands after a study.", advice, NAME)


def _names(record: Guidance, origin: Origin) -> Iterator[Problem]:
    """Literature and years where the idea is told."""
    studies = _studies(record)
    for path, _ in parts_of(record):
        if path and path[-1] == "cite" and path[1] not in studies:
            advice = "Move the name into a section of kind 'study', or make this section one."
            yield origin.problem(path, "literature is named outside of a study.", advice, NAME)
    for path, text in texts(record):
        if path[0] in OPENING and any(YEAR.search(words) for words in text.model_dump().values() if isinstance(words, str)):
            advice = "Say the idea here, and who found it when in a section of kind 'study'."
            yield origin.problem(path, "a year stands where the idea should.", advice, NAME)
