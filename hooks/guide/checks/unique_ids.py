"""One name all the way: an id stands once, and names its file."""

from collections.abc import Iterator
from pathlib import PurePath

from guide.model.kinds import FOLDERS
from guide.model.ladder import Step
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "unique-ids"
WHY = "The id is the file name, the anchor, the URL and the data-covers: two of a kind would hide each other."

RESERVED = ("index",)


def check(content: Content) -> Iterator[Problem]:
    """Ids that stand twice, that are reserved, and ids that differ from their file's name."""
    first: dict[str, str] = {}
    for record, origin in content.records():
        file = PurePath(origin.located.file)
        if origin.folder in FOLDERS and record.id != file.stem:
            advice = f"Rename the file to {record.id}.yml, or correct the id."
            yield origin.problem(("id",), f"the id '{record.id}' is not the file name '{file.stem}'.", advice, NAME)
        inner = [(("signs", i, "id"), sign.id) for i, sign in enumerate(record.signs)] if isinstance(record, Step) else []
        if record.id in RESERVED:
            yield origin.problem(("id",), f"'{record.id}' is no id.", "It names a list of records; choose another.", NAME)
        for path, name in [(("id",), str(record.id)), *inner]:
            # A term may share its id with a record: only links of their own kind lead to terms.
            scope = f"term {name}" if file.stem == "terms" else name
            if scope in first:
                yield origin.problem(path, f"the id '{name}' is already used in {first[scope]}.", "Choose another id.", NAME)
            first.setdefault(scope, str(file))
