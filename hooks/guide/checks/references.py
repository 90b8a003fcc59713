"""Every reference leads somewhere."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from guide.model.base import Text
from guide.model.languages import Lang
from guide.model.places import CountryId
from guide.model.words import Term
from guide.read.content import Content, Origin
from guide.read.marks import links
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "references"
WHY = "A link to nothing leaves a reader standing on a bad day."
SUGGESTED = 50  # ids that are compared with all others; for more, it would take too long
ONE: dict[Any, str] = {
    "slot": "slots",
    "seed": "seeds",
    "see": "see",
    "technique": "see",
    "lines_of": "see",
}  # keys that hold one id, and what it is an id of
LED_TO = ("see", "ref", "parts", "about", "helps")
UNKNOWN = {"term": {"terms"}, "facts": {*CountryId}, "onward": {"onward"}, **{key: {"links", "reading"} for key in LED_TO}}


def check(content: Content) -> Iterator[Problem]:
    """Unknown ids in see, parts, facts, slots, sources, seeds, signs and in ref:, term: and lang: marks."""
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
            elif path[-2:] == ("answers", "signs"):
                for target in part:
                    yield from _missing(origin, (*path, target), target, "answered", known)
            elif path and path[-1] in ONE and isinstance(part, str):
                yield from _missing(origin, path, part, ONE[path[-1]], known)


def _values(content: Content) -> Iterator[tuple[Origin, Any]]:
    for record, origin in content.records():
        yield origin, record
    for words, origin in content.words:
        yield origin, words
    yield content.wholes["organisation"], content.organisation
    yield content.wholes["placement"], content.placement
    yield content.wholes["sources"], content.sources


def _known(content: Content) -> dict[str, set[str]]:
    terms = set(content.terms)  # a term may share its id with a record: only links of their own kind lead to terms
    records = {str(record.id) for record, origin in content.records() if not isinstance(record, Term)}
    signs = {sign.id for step in content.steps.values() for sign in step.signs}
    records |= signs | content.broken_ids
    facts = {fact.id for country in content.countries.values() for fact in country.facts}
    return {
        "told": set(),
        "broken": set(content.broken_ids | content.broken_files),
        "see": records,
        "explains": records,
        "about": records,
        "helps": records,
        "ref": records,
        "parts": records,
        "term": terms | content.broken_ids,
        "lang": {lang.value for lang in Lang},
        "facts": facts,
        "deadlines": facts,
        "numbers": facts,
        "tell": set(content.organisation.slots),
        "situations": set(content.situations) | content.broken_ids,
        "onward": set(content.onward) | content.broken_ids,
        "slots": set(content.organisation.slots),
        "sources": set(content.sources.items),
        "seeds": set(content.sources.seeds),
        "answered": signs | content.broken_ids,
    }


def _missing(
    origin: Origin, path: tuple[str | int, ...], target: str, kind: str, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if target in known[kind] or known["broken"] & UNKNOWN.get(kind, set()):  # whole files that could not be read come first
        return
    known["told"].add(target)
    close = get_close_matches(target, sorted(known[kind]), n=1) if len(known["told"]) <= SUGGESTED else []
    advice = f"Did you mean '{close[0]}'?" if close else "Correct the id, or remove the reference."
    yield origin.problem(path, f"'{target}' does not exist.", advice, NAME)
