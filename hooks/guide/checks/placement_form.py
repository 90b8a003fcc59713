"""The placement form asks everything once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from guide.model.guidance import SafetyTime
from guide.model.placement import OwnSide, Placement, SafetyFlag
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "placement-form"
WHY = "What is not asked for can never be seen, and what is asked twice is answered twice."


def check(content: Content) -> Iterator[Problem]:
    """Signs, observations and flags that are missing, unknown or doubled; themes of one id; safety out of order of time."""
    placement = content.placement
    signs = [sign.id for step in content.steps.values() for sign in step.signs]
    asked = [name for theme in placement.themes for name in theme.observations]
    yield from _compare(content, "themes", asked, content.observations)
    yield from _compare(content, "signs", [sign.id for sign in placement.signs], signs)
    yield from _compare(content, "safety", [flag.id for flag in placement.safety], get_args(SafetyFlag))
    yield from _compare(content, "own_side", [flag.id for flag in placement.own_side], get_args(OwnSide))
    yield from _compare(content, "themes", [theme.id for theme in placement.themes], {theme.id for theme in placement.themes})
    yield from _times(content, placement)


def _compare(content: Content, key: str, given: list[str], wanted: Iterable[str]) -> Iterator[Problem]:
    """Whatever of `wanted` is missing in `given`, stands there twice, or is unknown."""
    origin, wanted = content.wholes["placement"], list(wanted)
    if content.broken and key in ("themes", "signs"):
        return  # what there is to ask is unknown; the broken record's own problem comes first
    for name in wanted:
        if name not in given:
            yield origin.problem((key,), f"'{name}' is missing.", "Add it.", NAME)
    for name, times in Counter(given).items():
        if name not in wanted:
            yield origin.problem((key,), f"'{name}' is not known.", "Correct the id, or remove it.", NAME)
        elif times > 1:
            yield origin.problem((key,), f"'{name}' stands here {times} times.", "Keep one.", NAME)


def _times(content: Content, placement: Placement) -> Iterator[Problem]:
    """The form and the result follow the order of this list, so the most urgent has to come first."""
    order = list(SafetyTime)
    for i, (flag, following) in enumerate(zip(placement.safety, placement.safety[1:], strict=False)):
        if order.index(following.time) < order.index(flag.time):
            message = f"'{following.id}' is more urgent than '{flag.id}' before it."
            yield content.wholes["placement"].problem(("safety", i + 1), message, "Move it up.", NAME)
