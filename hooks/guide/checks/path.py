"""A part of the onboarding path is whole: what it names exists, its page is a page, and it takes a quarter of an hour."""

from collections import Counter
from collections.abc import Iterator

from guide.meaning import path, questions
from guide.model.languages import Lang
from guide.model.path import Part, Role, Trail
from guide.read.content import Content, Origin
from guide.read.located import DataPath
from guide.read.problems import Problem

NAME = "path"
WHY = "Who has a quarter of an hour at work comes once: a part with a hole, or one of half an hour, is the last she opens."
LEAST, MOST = 560, 640  # words of a page


def check(content: Content) -> Iterator[Problem]:
    """Names of nothing, questions that come twice, a talk shown that is to be taken, holes in the row, pages and times."""
    parts = [(record, origin) for record, origin in content.records() if isinstance(record, Part)]
    for part, origin in parts:
        unknown = [*_named(content, part, origin)]
        yield from unknown
        yield from _shape(part, origin)
        if not unknown and not content.broken and not content.hidden:  # an organisation may shorten its path
            yield from _length(content, part, origin)
    if parts and not content.broken:
        yield from _row(content, parts)
        yield from _again(content, parts[0][1])


def _named(content: Content, part: Part, origin: Origin) -> Iterator[Problem]:
    named: list[tuple[DataPath, str, str]] = []
    for key in ("before", "after"):
        named += [((key, i), name, "question") for i, name in enumerate(getattr(part, key))]
    talks = {"shown": part.shown, "talk": part.talk}
    named += [((key,), name, "conversation") for key, name in talks.items() if name]
    for place, name, kind in named:
        if name not in getattr(content, f"{kind}s") and name not in content.broken_ids | content.hidden:
            yield origin.problem(place, f"there is no {kind} '{name}'.", f"Name a {kind} of data/{kind}s/.", NAME)


def _shape(part: Part, origin: Origin) -> Iterator[Problem]:
    if part.shown and part.shown == part.talk:
        yield origin.problem(("talk",), "the talk to take is the one that was just shown.", "Name another one.", NAME)
    missing = set(Role) - part.examples.keys()
    if part.track == Trail.NEW_HIRE and missing:
        advice = f"Add one for: {', '.join(sorted(missing))}."
        yield origin.problem(("examples",), "a place of work has no example.", advice, NAME)
    for key in ("when", "then"):
        for name, times in Counter(choice.id for choice in getattr(part.plan, key)).items():
            if times > 1:
                yield origin.problem(("plan", key), f"'{name}' stands twice.", "Give each its own id.", NAME)


def _length(content: Content, part: Part, origin: Origin) -> Iterator[Problem]:
    pace = content.schedule
    for lang in Lang:
        words = path.page_words(part, lang)
        if not LEAST <= words <= MOST:
            message = f"the page has {words} words ({lang.value})."
            yield origin.problem(("sections",), message, f"Let it have {LEAST} to {MOST}.", NAME)
        if pace and abs((taken := path.minutes(content, part, lang)) - pace.minutes) > pace.give_or_take:
            advice = f"Let it take {pace.minutes - pace.give_or_take} to {pace.minutes + pace.give_or_take}."
            yield origin.problem((), f"this part takes {taken:.1f} minutes ({lang.value}).", advice, NAME)


def _row(content: Content, parts: list[tuple[Part, Origin]]) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for trail in Trail:
        row = sorted((pair for pair in parts if pair[0].track == trail), key=lambda pair: pair[0].number)
        for wanted, (part, origin) in enumerate(row, 1):
            if part.number != wanted and not content.hidden:
                message = f"the path of the {trail} has no part {wanted}."
                yield origin.problem(("number",), message, "Number its parts from 1, without a gap.", NAME)
                break
    for part, origin in parts:
        for key in ("before", "after"):
            for i, name in enumerate(getattr(part, key)):
                seen[name] += 1
                if seen[name] > 1:
                    yield origin.problem((key, i), f"'{name}' is asked twice on the path.", "Name another question.", NAME)


def _again(content: Content, origin: Origin) -> Iterator[Problem]:
    if not content.schedule:
        yield origin.problem((), "the path has no days to come back on.", "Bring data/schedule.yml back.", NAME)
    keys = Counter([*map(questions.key, content.questions.values()), *map(path.part_key, content.path.values())])
    for key, times in keys.items():
        if times > 1:
            yield origin.problem((), f"two records are kept under '{key}'.", "Change one of them by a word.", NAME)
