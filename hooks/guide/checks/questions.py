"""A question can be answered by who knows the matter, and not by who looks at the answers."""

import re
from collections.abc import Iterator

from guide.meaning.addresses import routes
from guide.model.languages import Lang
from guide.model.question import LAW_OF, Question, Topic
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "questions"
WHY = "A question that gives its answer away, or leaves a choice without a place to read on, teaches nothing."
SUMMING_UP = re.compile(
    r"\b(?:alle|alt|begge|ingen)(?: a[fv])? (?:de |det |disse )?"
    r"(?:nævnte|nevnte|ovenstående|ovennevnte|svar\w*|dele|delene|tre|fire)\b|\ba og b\b",
    re.I,
)


def check(content: Content) -> Iterator[Problem]:
    """Options that sum up the others or stand twice, links to no page, topics and places that differ, unlike forms."""
    unseen = {str(record.id) for record, _ in content.records()} - routes(content).keys()
    for question, origin in content.records():
        if isinstance(question, Question):
            yield from _placed(question, origin)
            yield from _options(question, origin)
            for path, target in _links(question):
                if target in unseen:
                    advice = "Name a record that has a page."
                    yield origin.problem(path, f"no page shows '{target}'.", advice, NAME)
    yield from _parallel(content)


def _placed(question: Question, origin: Origin) -> Iterator[Problem]:
    folder = origin.located.file.split("/")[-2]
    if folder != question.topic:
        advice = f"Move the file to data/questions/{question.topic}/, or correct the topic."
        yield origin.problem(("topic",), f"the topic is '{question.topic}', the folder '{folder}'.", advice, NAME)
    country = LAW_OF.get(question.topic)
    if country and question.only_in != country:
        advice = f"Add the line `only_in: {country}`."
        yield origin.problem((), "the law of one country is asked about, and the question holds in both.", advice, NAME)

    if country and not question.facts:
        advice = "Name under `facts` the entries of data/countries/ it is asked from."
        yield origin.problem((), "the law is asked about, and no entry of a country carries it.", advice, NAME)


def _options(question: Question, origin: Origin) -> Iterator[Problem]:
    fields = [(("options", i, "text"), option.text) for i, option in enumerate(question.options)]
    fields += [(("pairs", i, side), getattr(pair, side)) for side in ("left", "right") for i, pair in enumerate(question.pairs)]
    for lang in Lang:
        seen: set[tuple[str, str]] = set()
        for path, text in fields:
            if found := SUMMING_UP.search(text[lang].rstrip(".")):
                advice = "Say something of its own; such an answer is right or wrong without reading the others."
                yield origin.problem((*path, lang), f"'{found.group()}' sums up the other answers.", advice, NAME)
            key = (str(path[-1]), text[lang].lower())
            if key in seen:
                yield origin.problem((*path, lang), "this answer stands twice.", "Change one of the two.", NAME)
            seen.add(key)


def _links(question: Question) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield from ((("about", i), target) for i, target in enumerate(question.about))
    yield from ((("options", i, "see"), option.see) for i, option in enumerate(question.options))
    yield from ((("pairs", i, "see"), pair.see) for i, pair in enumerate(question.pairs))


def _parallel(content: Content) -> Iterator[Problem]:
    if content.broken or "parallel" not in content.wholes:
        return
    forms, origin = content.parallel, content.wholes["parallel"]
    topics: list[list[Topic | None]] = []
    first: set[str] = set()
    for form in ("before", "after"):
        names = getattr(forms, form)
        topics.append([content.questions[name].topic if name in content.questions else None for name in names])
        for i, name in enumerate(names):
            if name not in content.questions:
                yield origin.problem((form, i), f"there is no question '{name}'.", "Correct the id.", NAME)
            if name in first:
                yield origin.problem((form, i), f"'{name}' stands twice.", "Choose another question.", NAME)
            first.add(name)
    if topics[0] != topics[1]:
        advice = "Name as many questions, of the same topics in the same order, under both."
        yield origin.problem(("after",), "this form does not match the one before.", advice, NAME)
