"""Every reference leads somewhere."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from guide.model.base import Text
from guide.model.languages import Lang
from guide.read.content import Content, Origin
from guide.read.marks import links
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "references"
WHY = "A link to nothing leaves a reader standing on a bad day."


def check(content: Content) -> Iterator[Problem]:
    """Unknown ids in see, parts, facts, slots, sources and in ref:, term: and lang: marks."""
    known = _known(content)
    for origin, value in _values(content):
        for path, part in parts_of(value):
            if isinstance(part, Text):
                for lang, scheme, target in links(part):
                    yield from _missing(origin, (*path, lang), target, scheme, known)
            elif path and path[-1] in known and isinstance(part, list):
                for i, target in enumerate(part):
                    if isinstance(target, str):  # `facts` of a country are the facts themselves
                        yield from _missing(origin, (*path, i), target, str(path[-1]), known)
            elif path and path[-1] == "slot" and part is not None:
                yield from _missing(origin, path, part, "slots", known)


def _values(content: Content) -> Iterator[tuple[Origin, Any]]:
    for record, origin in content.records():
        yield origin, record
    for words, origin in content.words:
        yield origin, words
    yield content.wholes["organisation"], content.organisation
    yield content.wholes["placement"], content.placement


def _known(content: Content) -> dict[str, set[str]]:
    terms = set(content.terms)
    records = {str(record.id) for record, origin in content.records()} - terms
    records |= {sign.id for step in content.steps.values() for sign in step.signs} | content.broken
    facts = {fact.id for country in content.countries.values() for fact in country.facts}
    return {
        "see": records,
        "ref": records,
        "parts": records,
        "term": terms | content.broken,
        "lang": {lang.value for lang in Lang},
        "facts": facts,
        "slots": set(content.organisation.slots),
        "sources": set(content.sources.items),
    }


def _missing(
    origin: Origin, path: tuple[str | int, ...], target: str, kind: str, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if target in known[kind]:
        return
    if kind == "facts" and not known["facts"]:  # the country files could not be read and are reported already
        return
    close = get_close_matches(target, sorted(known[kind]), n=1)
    advice = f"Did you mean '{close[0]}'?" if close else "Correct the id, or remove the reference."
    yield origin.problem(path, f"'{target}' does not exist.", advice, NAME)
