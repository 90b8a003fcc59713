"""Every answer on the placement form stands for something the rules know, and every sign can be said."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.placement import frequencies
from guide.model.placement import LEVELS, Observation
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "placement-meanings"
WHY = "A sign no answer stands for can never be seen, and an answer that stands for nothing has not been listened to."


def check(content: Content) -> Iterator[Problem]:
    """Answers for unknown signs or levels, silent ones, those that say less when seen more, and levels nobody can reach."""
    if content.broken:
        return
    steps = {sign.id: step.id.height for step in content.steps.values() for sign in step.signs}
    starts = {sign.id: LEVELS.index(sign.starts_at) for sign in content.placement.signs}
    said = set()
    for record, origin in content.records():
        if not isinstance(record, Observation):
            continue
        means = frequencies(record)
        said |= set(means.values())
        weight = 0
        for often, meaning in means.items():
            if meaning is None:
                continue
            sign, level = meaning
            if sign not in steps or LEVELS.index(level) < starts.get(sign, 0):
                message = f"'{sign}' is no sign at the level '{level}'."
                yield origin.problem(("means", often), message, "Correct the sign or the level.", NAME)
                continue
            heavier = steps[sign] * len(LEVELS) + LEVELS.index(level)
            if heavier < weight:
                message = f"seen '{often}', it stands for less than seen less often."
                yield origin.problem(("means", often), message, "Let it stand for as much or more.", NAME)
            weight = max(weight, heavier)
        yield from _silent(record, origin)
    for sign, start in starts.items():
        for level in LEVELS[start:]:
            if (sign, level) not in said:
                message = f"no answer stands for '{sign}' seen '{level}'."
                yield content.wholes["placement"].problem(("themes",), message, "Add it to an observation.", NAME)


def _silent(record: Observation, origin: Origin) -> Iterator[Problem]:
    """Answers that are no sign, and say nothing about it."""
    means = frequencies(record)
    silent = [often for often, meaning in means.items() if meaning is None]
    if len(silent) == len(means):
        yield origin.problem(("means",), "no answer stands for a sign.", "Name the sign and the level of each.", NAME)
    elif bool(silent) != bool(record.no_sign):
        advice = "Leave a frequency out of `means` and say why in `no_sign`, or do neither."
        yield origin.problem(("means",), "a frequency without a sign and `no_sign` belong together.", advice, NAME)
