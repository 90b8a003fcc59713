"""A question that stands before a number has a number behind it."""

from collections.abc import Iterator

from guide.model.emergencies import Emergency
from guide.model.situations import Situation
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "call-when"
WHY = "The question is shown with the number to call; without one it is shown nowhere, and nobody notices."


def check(content: Content) -> Iterator[Problem]:
    """Questions under `call_when` where no number is named, or where what is named has none."""
    for record, origin in content.records():
        if not isinstance(record, Situation | Emergency) or record.call_when is None:
            continue
        key, names = ("numbers", record.numbers) if isinstance(record, Situation) else ("facts", record.facts)
        named = [fact for country in content.countries.values() for fact in country.facts if fact.id in names]
        if not names or (named and not any(fact.number for fact in named)):
            advice = f"Name a number of data/countries/ under `{key}`, or remove `call_when`."
            yield origin.problem(("call_when",), "no number to call follows this question, so it is not shown.", advice, NAME)
