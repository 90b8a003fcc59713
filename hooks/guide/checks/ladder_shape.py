"""The ladder is whole: three steps, and actions numbered without gaps."""

from collections.abc import Iterator

from guide.model.ladder import TOP_DOWN, Action, Track
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "ladder-shape"
WHY = "Leaders refer to actions by step, track and number; a gap or a double number sends them to the wrong one."


def check(content: Content) -> Iterator[Problem]:
    """Missing steps, double and missing action numbers, ids that do not tell step, track and number."""
    for step in TOP_DOWN:
        if step not in content.steps and step not in content.broken_ids:
            yield Problem(f"data/steps/{step}.yml", 1, 1, "", "this step is missing.", "Bring the file back.", NAME)
        for track in Track:
            numbers = [action.number for action in content.actions_of(step, track)]
            for number in range(1, max(numbers, default=0)):
                name = f"{step}-{track}-{number}"
                if number not in numbers and name not in content.broken_ids | content.hidden:
                    advice = "Bring it back, or renumber those after it."
                    yield Problem(f"data/actions/{name}.yml", 1, 1, "", "this number is missing.", advice, NAME)
    for record, origin in content.records():
        own = record.id in content.local  # an organisation names its actions itself
        if isinstance(record, Action) and not own and record.id != f"{record.step}-{record.track}-{record.number}":
            advice = f"Expected: {record.step}-{record.track}-{record.number}."
            yield origin.problem(("number",), "id, step, track and number do not fit together.", advice, NAME)
