"""Nothing stands twice in one list, and no two forms ask for the same place."""

from collections.abc import Iterator
from typing import Any

from guide.model.forms import Form
from guide.read.content import Content, Origin
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "twice"
WHY = "What stands twice in a list is shown twice; which of two forms with one number comes first would be chance."


def check(content: Content) -> Iterator[Problem]:
    """Ids and words that a list holds a second time, and numbers of forms that are taken."""
    yield from _again(content, content.organisation, content.wholes["organisation"])
    numbers: dict[int, str] = {}
    for record, origin in content.records():
        yield from _again(content, record, origin)
        if isinstance(record, Form) and (other := numbers.setdefault(record.number, record.id)) != record.id:
            message = f"'{other}' has the number {record.number} too."
            yield origin.problem(("number",), message, "Give each its own number.", NAME)


def _again(content: Content, value: Any, origin: Origin) -> Iterator[Problem]:
    for path, part in parts_of(value):
        for i, each in enumerate(part if isinstance(part, list) else ()):
            if isinstance(each, str) and each in part[:i]:
                there = content.written_in(origin, (*path, i))
                yield there.problem((*path, i), f"'{each}' stands here twice.", "Keep one.", NAME)
