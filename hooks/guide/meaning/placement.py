"""The placement model as the page carries it: rules, the same in both languages, and the words of one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from itertools import groupby
from typing import Any

from guide.meaning import result_in_words
from guide.model.base import Text
from guide.model.ladder import TOP_DOWN
from guide.model.languages import Lang
from guide.model.placement import LEVELS, Call, Condition, Level, NoteWhen, Observation, OutcomeWhen
from guide.read.content import Content

VERSION = 2  # of the form below and of the links and files that carry results


def model(content: Content) -> dict[str, Any]:
    """What docs/assets/placement/rules.js reads: ids, conditions and order, no words. `hash` names this very content."""
    found, steps = content.placement, content.steps
    step_of = {sign.id: step for step in steps.values() for sign in step.signs}
    rules: dict[str, Any] = {
        "version": VERSION,
        "steps": [
            {"id": str(step), "days": advice.look_again_days, "act": advice.act_days, "actions": _ids(advice.actions)}
            for step, advice in ((step, found.steps[step]) for step in reversed(TOP_DOWN))
        ],
        "signs": [
            {
                "id": sign.id,
                "colour": str(step_of[sign.id].id),
                "levels": list(levels_of(content, sign.id)),
                "actions": _ids(sign.actions),
            }
            for sign in found.signs
        ],
        "questions": [
            {"id": each.id, "means": _means(each), "hash": _hash([each.ask[lang] for lang in Lang])}
            for theme in found.themes
            for each in (content.observations[name] for name in theme.observations)
        ],
        "safety": [{"id": f.id, "time": str(f.time), "actions": _ids(f.actions), "hash": _hash(f.ask)} for f in found.safety],
        "ownSide": [{"id": own.id, "actions": _ids(own.actions), "hash": _hash(own.ask)} for own in found.own_side],
        "rules": [
            {"id": r.id, "step": str(r.step), "when": [_condition(c) for c in r.when], "border": r.border} for r in found.rules
        ],
        "outcomes": [{"id": str(each.id), "when": _outcome(each.when)} for each in found.outcomes],
        "notes": [
            {"id": n.id, "when": _note(n.when), "step": n.step and str(n.step), "leaveOut": n.leave_out} for n in found.notes
        ],
        "actions": {action.id: str(action.step) for action in content.actions.values()},
        "who": {action.id: str(action.who) for action in content.actions.values()},
    }
    return {**rules, "hash": _hash(rules)}


def plan_model(content: Content) -> dict[str, Any]:
    """What it takes to read a plan that comes as a link: which rules made it, their steps, and the actions there are."""
    whole = model(content)
    rules = [{"id": rule["id"], "step": rule["step"]} for rule in whole["rules"]]
    return {**{key: whole[key] for key in ("version", "hash", "actions")}, "rules": rules}


def levels_of(content: Content, sign: str) -> tuple[Level, ...]:
    """The frequencies the form offers for a sign, from where it starts to be one."""
    starts = next(entry.starts_at for entry in content.placement.signs if entry.id == sign)
    return LEVELS[LEVELS.index(starts) :]


def frequencies(observation: Observation) -> dict[str, tuple[str, str] | None]:
    """What every frequency of an observation stands for, `{frequency: (sign, level)}`; None where it is no sign."""
    found = {level: getattr(observation.means, level) for level in LEVELS}
    return {level: (meaning.sign, str(meaning.level)) if meaning else None for level, meaning in found.items()}


def by_sign(content: Content, names: list[str]) -> list[tuple[str | None, list[Observation]]]:
    """Neighbours that stand for one sign, as often as they are seen, under it; others, where the sign changes, under None."""
    found = groupby((content.observations[name] for name in names), key=_one_sign)
    return [(sign, list(each)) for sign, each in found]


def page_model(content: Content, lang: str, href: Callable[[str], str]) -> dict[str, Any]:
    """The model with the words of one language, as it stands in the page."""
    return {**model(content), "words": result_in_words.words(content, lang, href)}


def _one_sign(observation: Observation) -> str | None:
    """The sign that every frequency stands for, seen as often; None where one stands for another, or for none."""
    means = frequencies(observation)
    sign = next(meaning[0] for meaning in means.values() if meaning)
    return sign if all(meaning == (sign, level) for level, meaning in means.items()) else None


def _ids(calls: list[Call]) -> list[str]:
    return [call.action for call in calls]


def _means(observation: Observation) -> dict[str, list[str] | None]:
    """For every answer, unsure too, the sign and how often it is then taken as seen."""
    means = frequencies(observation)
    first = next(meaning[0] for meaning in means.values() if meaning)
    return {"unsure": [first, "unsure"], **{level: list(meaning) if meaning else None for level, meaning in means.items()}}


def _outcome(when: OutcomeWhen | None) -> dict[str, Any]:
    """Only what is said, as for notes."""
    given = when or OutcomeWhen()
    found = {"flags": given.flags, "nothingSure": given.nothing_sure, "unsureMatters": given.unsure_matters}
    return {key: value for key, value in found.items() if value}


def _condition(condition: Condition) -> dict[str, Any]:
    if condition.flags:
        return {"flags": condition.flags}
    return {"colour": condition.colour, "atLeast": condition.at_least, "min": condition.min}


def _note(when: NoteWhen) -> dict[str, Any]:
    """Only what is said; the interpreter takes each key for a condition."""
    given = {
        "rules": when.rules,
        "flags": when.flags,
        "ownSide": when.own_side,
        "signsAloneLower": when.signs_alone_lower,
        "onlyFrom": when.only_from,
    }
    return {key: value for key, value in given.items() if value}


def _hash(value: Any) -> str:
    """Eight characters that change with the content, in whichever language it changed."""
    if isinstance(value, Text):
        value = [value[lang] for lang in Lang]
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]
