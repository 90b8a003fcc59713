"""What the result of a placement says, in the words of one language: answers, actions and why, what to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guide.read.content import Content
from guide.read.marks import plain


def words(content: Content, lang: str, href: Callable[[str], str]) -> dict[str, Any]:
    """What the result says, in one language; `href` gives the address of a record."""
    found = content.placement
    signs = {sign.id: sign for step in content.steps.values() for sign in step.signs}
    calls = {
        **{f"signs.{sign.id}": sign.actions for sign in found.signs},
        **{f"safety.{flag.id}": flag.actions for flag in found.safety},
        **{f"ownSide.{own.id}": own.actions for own in found.own_side},
        **{f"steps.{step}": advice.actions for step, advice in found.steps.items()},
    }
    return {
        "answers": {
            **{f"signs.{name}": plain(sign.title[lang]) for name, sign in signs.items()},
            **{f"seen.{each.id}": each.ask[lang] for each in content.observations.values()},
            **{f"safety.{flag.id}": flag.label[lang] for flag in found.safety},
            **{f"ownSide.{own.id}": own.label[lang] for own in found.own_side},
        },
        "actions": {a.id: [plain(a.title[lang]), href(a.id)] for a in content.actions.values()},
        "saidWhen": {key: names for key, names in _said_when(content).items() if names},
        "reasons": {key: {call.action: call.reason[lang] for call in mine} for key, mine in calls.items() if mine},
    }


def sentences(content: Content, lang: str, href: Callable[[str], str]) -> dict[str, Any]:
    """Situation → its title, address and sentences, of those that any answer leads to."""
    wanted = {name for names in _said_when(content).values() for name in names}
    return {
        name: [plain(each.title[lang]), href(name), [plain(line[lang]) for line in each.say]]
        for name, each in content.situations.items()
        if name in wanted
    }


def _said_when(content: Content) -> dict[str, list[str]]:
    """Answer → the situations whose sentences go with it, of those that are shown."""
    found = content.placement
    given = {
        **{f"ownSide.{own.id}": own.situations for own in found.own_side},
        **{f"safety.{flag.id}": flag.situations for flag in found.safety},
        **{f"seen.{each.id}": each.situations for each in content.observations.values()},
        **{f"steps.{step}": advice.situations for step, advice in found.steps.items()},
    }
    return {key: [name for name in names if name in content.situations] for key, names in given.items()}
