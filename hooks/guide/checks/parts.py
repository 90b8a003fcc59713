"""A record is part of one whole at most, in its own folder, one level deep."""

from collections.abc import Iterator

from guide.model.guidance import Guidance
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "parts"
WHY = "A part is shown on its whole's page; two wholes or parts of parts would give it two addresses, or none."


def check(content: Content) -> Iterator[Problem]:
    """Parts named twice, parts that have parts, and parts from another folder."""
    folder = {r.id: o.folder for r, o in content.records() if isinstance(r, Guidance)}
    others = {str(r.id) for r, _ in content.records()} | {s.id for step in content.steps.values() for s in step.signs}
    parents: dict[str, str] = {}
    for record, origin in content.records():
        if not isinstance(record, Guidance):
            continue
        for i, part in enumerate(record.parts):
            if part not in folder:
                if part in others:  # an id that is none at all is reported by `references`
                    yield origin.problem(("parts", i), f"'{part}' is in another folder.", "Use `see` for it.", NAME)
                continue
            if part in parents:
                advice = f"It is already part of {parents[part]}; keep it in one of the two."
                yield origin.problem(("parts", i), f"'{part}' is part of two records.", advice, NAME)
            parents.setdefault(part, record.id)
            if folder[part] != folder[record.id]:
                yield origin.problem(("parts", i), f"'{part}' is in another folder.", "Use `see` for it.", NAME)
    for record, origin in content.records():
        if isinstance(record, Guidance) and record.parts and record.id in parents:
            advice = f"'{record.id}' is itself part of {parents[record.id]}: only one level is shown."
            yield origin.problem(("parts",), "a part cannot have parts.", advice, NAME)
