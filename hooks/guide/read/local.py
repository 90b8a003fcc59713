"""data/local/: what an organisation adds, replaces and hides. Read last, and never touched by an update of the project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from guide.model.kinds import Kind
from guide.model.languages import Lang
from guide.read.content import Origin

OWN = "own"  # the source of what an organisation writes itself
REPLACES = "replaces"  # the key under which a record names the state of the one whose place it takes


def completed(value: Any, kind: Kind) -> Any:
    """A record as the model wants it, where an organisation may say less: it need not name a source."""
    if not isinstance(value, dict):
        return value
    whole = {key: given for key, given in value.items() if key != REPLACES}
    return {"sources": [OWN], **whole} if "sources" in kind.model.model_fields else whole


def in_every_language(value: Any, shown: Sequence[str]) -> Any:
    """`value` with the text of a language that is shown standing in for those that are not."""
    if isinstance(value, list):
        return [in_every_language(each, shown) for each in value]
    if not isinstance(value, dict):
        return value
    whole = {key: in_every_language(each, shown) for key, each in value.items()}
    there = next((lang for lang in shown if lang in whole), None)
    if there:
        whole.update({lang.value: whole[there] for lang in Lang if lang not in whole and lang not in shown})
    return whole


def state(origin: Origin) -> dict[str, str]:
    """The fields of a record as they stand in its file, each as six signs that change when the field does."""
    value = origin.located.value
    for key in origin.path:
        value = value[key]
    return {key: sha256(json.dumps(each, sort_keys=True, default=str).encode()).hexdigest()[:6] for key, each in value.items()}


def told(given: dict[str, str]) -> str:
    """A state as it is written in a file."""
    return ", ".join(f"{key} {sign}" for key, sign in given.items())


def changed(then: str, now: dict[str, str]) -> Iterator[str]:
    """The fields that are not as they were, came, or went."""
    before = dict(part.split() for part in then.split(", ") if len(part.split()) == 2)
    yield from (key for key in {**before, **now} if before.get(key) != now.get(key))
