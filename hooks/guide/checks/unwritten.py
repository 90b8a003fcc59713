"""What an organisation has begun, and not yet written."""

from collections.abc import Iterator

from guide.model.languages import Lang
from guide.model.local import UNWRITTEN
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "unwritten"
WHY = "A note to those who write is no help to those who read."


def check(content: Content) -> Iterator[Problem]:
    """Records of the organisation in which a note still stands for its words; no release is made of them."""
    hidden = set(Lang) - set(content.organisation.languages)
    for record, origin in content.records():
        if record.id in content.local:
            notes = [path for path, part in parts_of(record) if isinstance(part, str) and part.startswith(UNWRITTEN)]
            if notes := [path for path in notes if not hidden & set(path)]:
                message, advice = f"texts still to be written: {len(notes)}.", "Write them, or remove what has none."
                yield origin.problem(notes[0], message, advice, NAME, warning=not content.release)
