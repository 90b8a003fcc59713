"""Danger leads to safety before any sentence, and every phrase of the guide is found from a situation."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.base import Phrase
from guide.model.guidance import Guidance
from guide.model.ladder import Action
from guide.model.situations import THREATENED, Situation, SituationGroup
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "situations"
WHY = "Who is threatened needs a way out first; and who looks for words knows what happened, not where they stand."


def check(content: Content) -> Iterator[Problem]:
    """Situations of danger that lead nowhere, numbers that stand twice in a group, phrases that no situation leads to."""
    whole = content.situations and not content.organisation.hide  # what an organisation hides leads nowhere, on purpose
    places: dict[tuple[SituationGroup, int], str] = {}
    for record, origin in content.records():
        if isinstance(record, Situation):
            if record.group in THREATENED and record.door is None:
                advice = "Add `door`: danger, happened, self-harm or hit."
                yield origin.problem(("group",), "a situation of danger needs a door.", advice, NAME)
            other = places.setdefault((record.group, record.number), record.id)
            if other != record.id:
                message = f"'{other}' has this place in the group too."
                yield origin.problem(("number",), message, "Give each its own number.", NAME)
        elif whole and isinstance(record, Action | Guidance):
            for path, phrase in parts_of(record):
                if isinstance(phrase, Phrase) and not phrase.situations:
                    advice = "Add `situations` with one or more ids of data/situations/, the best first."
                    yield origin.problem(path, "no situation leads to this phrase.", advice, NAME)
