"""Every rule of the placement can decide, and every step can be its result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from guide.model.ladder import TOP_DOWN
from guide.model.placement import LEVELS, Condition, Rule
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "placement-reach"
WHY = "A rule that an earlier one always forestalls looks like a promise and is none; a step nobody reaches helps nobody."


@dataclass(frozen=True)
class _Case:
    """The least that makes a rule hold: signs by colour and level (this often or more), and flags."""

    seen: dict[tuple[str, str], int]
    flags: frozenset[str]

    def fits(self, rule: Rule) -> bool:
        """Whether the rule holds in this case."""
        return all(self._meets(condition) for condition in rule.when)

    def _meets(self, condition: Condition) -> bool:
        if condition.flags:
            return not self.flags.isdisjoint(condition.flags)
        wanted = condition.min or 100  # half a condition, told by `placement-rules`, never holds
        return self.seen.get((str(condition.colour), str(condition.at_least)), -1) >= wanted


def check(content: Content) -> Iterator[Problem]:
    """Rules that an earlier rule covers, and steps that no rule gives."""
    if content.broken:
        return  # how many signs there are is unknown; the broken record's own problem comes first
    placement, origin = content.placement, content.wholes["placement"]
    reached = set()
    for i, rule in enumerate(placement.rules):
        earlier = placement.rules[:i]
        cases = list(_least(content, rule))
        if not cases or any(not any(case.fits(other) for other in earlier) for case in cases):
            reached.add(rule.step)
            continue
        first = next((f"'{other.id}'" for other in earlier if all(case.fits(other) for case in cases)), "one or another")
        message = f"'{rule.id}' can never decide: {first} above it holds whenever it does."
        yield origin.problem(("rules", i), message, "Move it up, change what it asks for, or remove it.", NAME)
    for step in TOP_DOWN:
        if step not in reached:
            yield origin.problem(("rules",), f"no rule gives '{step}'.", "Add one, or correct a `step`.", NAME)


def _least(content: Content, rule: Rule) -> Iterator[_Case]:
    """Every least case in which the rule holds: rules only ask for more, so whoever holds in none of them never differs.

    None at all where the rule asks for more signs than there are: that is told by `placement-rules`.
    """
    counts = [condition for condition in rule.when if not condition.flags]
    seen: dict[tuple[str, str], int] = {}
    for colour in ("red", "yellow"):
        wanted = {level: 0 for level in LEVELS}
        for condition in counts:
            if condition.colour == colour and condition.at_least:
                wanted[condition.at_least] = max(wanted[condition.at_least], condition.min or 0)
        starts = sorted(LEVELS.index(start) for start in _starts(content, colour))
        if max(wanted.values()) > len(starts):
            return
        for i, level in enumerate(LEVELS):
            asked = max(wanted[each] for each in LEVELS[i:])
            forced = sum(start >= i for start in starts[: max(wanted.values())])  # signs that only count from here on
            seen[colour, level] = max(asked, forced)
    for flags in product(*(set(condition.flags) for condition in rule.when if condition.flags)):
        yield _Case(seen, frozenset(flags))


def _starts(content: Content, colour: str) -> list[str]:
    """From which level each sign of the colour counts."""
    starts = {sign.id: sign.starts_at for sign in content.placement.signs}
    return [starts.get(sign.id, LEVELS[0]) for step in content.steps.values() if step.id == colour for sign in step.signs]
