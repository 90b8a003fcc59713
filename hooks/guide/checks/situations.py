"""In a situation that may be dangerous, the way to safety comes before any sentence."""

from collections.abc import Iterator

from guide.model.situations import Situation, SituationGroup
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "situations"
WHY = "Who is threatened needs a way out first, and words only then."


def check(content: Content) -> Iterator[Problem]:
    """Situations of danger that lead nowhere."""
    for record, origin in content.records():
        if isinstance(record, Situation) and record.group == SituationGroup.DANGER and record.door is None:
            advice = "Add `door`: danger, happened, self-harm or hit."
            yield origin.problem(("group",), "a situation of danger needs a door.", advice, NAME)
