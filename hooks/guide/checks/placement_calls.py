"""Every sign calls for actions of its own step and of one below, and no two signs for the same."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.ladder import StepId
from guide.model.placement import Call
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "placement-calls"
WHY = "An answer that calls for nothing, or for the same as another answer, has not been listened to."
OWN, BELOW = 2, 1  # actions of the sign's own step, and of the steps below


def check(content: Content) -> Iterator[Problem]:
    """Unknown and doubled actions, signs with too few or the same as another's, and actions nothing calls for."""
    placement = content.placement
    if content.broken:
        return
    origin = content.wholes["placement"]
    steps = {sign.id: step.id for step in content.steps.values() for sign in step.signs}
    lists: list[tuple[tuple[str | int, ...], str, list[Call]]] = [
        *((("safety", i), flag.id, flag.actions) for i, flag in enumerate(placement.safety)),
        *((("own_side", i), own.id, own.actions) for i, own in enumerate(placement.own_side)),
        *((("signs", i), sign.id, sign.actions) for i, sign in enumerate(placement.signs)),
        *((("steps", str(step)), str(step), advice.actions) for step, advice in placement.steps.items()),
    ]
    seen: dict[frozenset[str], str] = {}
    called: set[str] = set()
    for path, name, calls in lists:
        ids = [call.action for call in calls]
        called.update(ids)
        for j, action in enumerate(ids):
            if action not in content.actions:
                yield origin.problem((*path, "actions", j, "action"), f"'{action}' is no action.", "Correct the id.", NAME)
            elif action in ids[:j]:
                yield origin.problem((*path, "actions", j, "action"), f"'{action}' stands here twice.", "Keep one.", NAME)
        if content.hidden:  # an organisation may do without some of them
            continue
        if ids and (other := seen.setdefault(frozenset(ids), name)) != name:
            advice = "Ask what is different about it, and what would help then."
            yield origin.problem((*path, "actions"), f"'{name}' calls for the same actions as '{other}'.", advice, NAME)
        if name in steps and path[0] == "signs":
            own, below = _counts(content, ids, steps[name])
            if own < OWN or below < BELOW:
                message = f"{own} actions of its own step and {below} from below; {OWN} and {BELOW} are needed."
                yield origin.problem((*path, "actions"), message, "Add what is missing, each with its reason.", NAME)
    for action in () if content.hidden else content.actions:
        if action not in called and action not in content.local:  # an organisation's stand on the page of their step
            yield origin.problem(("signs",), f"no answer calls for '{action}'.", "Add it where it helps.", NAME)


def _counts(content: Content, ids: list[str], step: StepId) -> tuple[int, int]:
    """How many of the actions `ids` belong to `step`, and how many to a lower one."""
    of = [content.actions[action].step for action in ids if action in content.actions]
    return of.count(step), sum(each.height < step.height for each in of)
