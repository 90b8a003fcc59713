"""The placement's rules can each decide, and always one does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from guide.model.ladder import TOP_DOWN, StepId
from guide.model.placement import Condition, OutcomeId, Placement
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "placement-rules"
WHY = "A case without a result, or a rule nothing can reach, would only be found by the reader it fails."


def check(content: Content) -> Iterator[Problem]:
    """Rules out of order, doubled or half-written, no last rule, and notes that name what is not there."""
    placement = content.placement
    origin = content.wholes["placement"]
    ids = [rule.id for rule in placement.rules]
    last = len(ids) - 1
    for i, rule in enumerate(placement.rules):
        if rule.id in ids[:i]:
            yield origin.problem(("rules", i, "id"), f"'{rule.id}' is already the name of a rule.", "Choose another.", NAME)
        if bool(rule.when) == (i == last):
            advice = "Give every rule but the last its conditions; the last holds when no other does."
            yield origin.problem(("rules", i), "only the last rule may, and must, stand without `when`.", advice, NAME)
        if i and TOP_DOWN.index(rule.step) < TOP_DOWN.index(placement.rules[i - 1].step):
            message = f"a rule for {rule.step} stands below one for {placement.rules[i - 1].step}."
            yield origin.problem(("rules", i, "step"), message, "Order the rules from red to green.", NAME)
        for j, condition in enumerate(rule.when):
            for message, advice in _faults(content, condition):
                yield origin.problem(("rules", i, "when", j), message, advice, NAME)
    yield from _outcomes(content, placement)
    yield from _notes(content, placement)
    for step in StepId:
        if step not in placement.steps:
            yield origin.problem(("steps",), f"'{step}' is missing.", "Add it with its days until looking again.", NAME)


def _faults(content: Content, condition: Condition) -> Iterator[tuple[str, str]]:
    """What is wrong with a condition, and what to do about it."""
    count = (condition.colour, condition.at_least, condition.min)
    if any(count) == bool(condition.flags) or any(count) != all(count):
        advice = "Give either `colour`, `at_least` and `min`, or `flags`."
        yield "this is neither a count of signs nor a list of flags.", advice
    elif condition.colour and condition.min and condition.colour in content.steps:
        there = len(content.steps[condition.colour].signs)
        if condition.min > there:
            yield f"{condition.min} {condition.colour} signs are wanted, and there are {there}.", "Lower `min`."


def _outcomes(content: Content, placement: Placement) -> Iterator[Problem]:
    """Outcomes that are not there, or that an earlier one always forestalls."""
    origin, last = content.wholes["placement"], len(placement.outcomes) - 1
    for i, outcome in enumerate(placement.outcomes):
        if bool(outcome.when and outcome.when != type(outcome.when)()) == (i == last):
            advice = "Give every outcome but the last its conditions; the last holds when no other does."
            yield origin.problem(("outcomes", i), "only the last outcome may, and must, stand without `when`.", advice, NAME)
    given = [outcome.id for outcome in placement.outcomes]
    for name in get_args(OutcomeId):
        if name not in given:
            yield origin.problem(("outcomes",), f"'{name}' is missing.", "Add it.", NAME)


def _notes(content: Content, placement: Placement) -> Iterator[Problem]:
    origin = content.wholes["placement"]
    known = {
        "rules": {rule.id for rule in placement.rules},
        "only_from": {sign.id for sign in placement.signs},
        "leave_out": set(content.actions) | content.broken_ids,
    }
    for i, note in enumerate(placement.notes):
        if note.id in [other.id for other in placement.notes[:i]]:
            yield origin.problem(("notes", i, "id"), f"'{note.id}' is already the name of a note.", "Choose another.", NAME)
        if note.when == type(note.when)():
            yield origin.problem(("notes", i, "when"), "this note would always be shown.", "Say when it holds.", NAME)
        named = {"rules": note.when.rules, "only_from": note.when.only_from, "leave_out": note.leave_out}
        for key, names in named.items():
            for name in names:
                if name not in known[key]:
                    path = ("notes", i, key) if key == "leave_out" else ("notes", i, "when", key)
                    yield origin.problem(path, f"'{name}' does not exist.", "Correct the id.", NAME)
