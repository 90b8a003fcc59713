"""The year of ten minutes is whole: twelve places, each with something to swap in, and everything leads to what it needs."""

from collections import Counter
from collections.abc import Iterator

from guide.meaning.year import ALIKE
from guide.model.kinds import FOLDERS
from guide.model.year import LINES, TIMES, Practice, Ten
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "year"
WHY = "A leader takes the twelve as they stand; a hole, or a swap that does nothing, ends the habit."
FOLDER = {
    Practice.CARD: "cards",
    Practice.CONVERSATION: "conversations",
    Practice.SENTENCES: "situations",
    Practice.EXERCISE: "exercises",
}
assert set(FOLDER.values()) <= set(FOLDERS)


def check(content: Content) -> Iterator[Problem]:
    """Places left empty or taken twice, kinds without a second one, wrong kinds of page, and lines that are missing."""
    tens = [(record, origin) for record, origin in content.records() if isinstance(record, Ten)]
    taken = Counter(ten.place for ten, _ in tens if ten.place)
    ready = {ten.what for ten, _ in tens if not ten.place}
    for ten, origin in tens:
        yield from _one(content, ten, origin)
        if ten.place and taken[ten.place] > 1:
            yield origin.problem(("place",), f"place {ten.place} is taken twice.", "Give each practice its own.", NAME)
        if ten.place and ten.what not in ready and not content.hidden:
            advice = "Add one of this kind without a place."
            yield origin.problem(("what",), f"nothing can be swapped in for a practice of kind '{ten.what}'.", advice, NAME)
    missing = [str(place) for place in range(1, TIMES + 1) if place not in taken]
    if tens and missing and not content.broken and not content.hidden:
        message = f"the year has nothing in place {', '.join(missing)}."
        yield tens[0][1].problem((), message, f"Give {TIMES} practices the places 1 to {TIMES}.", NAME)


def _one(content: Content, ten: Ten, origin: Origin) -> Iterator[Problem]:
    folder = FOLDER.get(ten.what)
    if folder and ten.see in content.by_id and ten.see not in getattr(content, folder):
        advice = f"Name a record of data/{folder}/."
        yield origin.problem(("see",), f"a practice of kind '{ten.what}' leads to a record of {folder}.", advice, NAME)
    if ten.what not in (*ALIKE, Practice.EXERCISE) and not ten.title:
        advice = "Say in a few words what the team does."
        yield origin.problem((), f"a practice of kind '{ten.what}' needs a title.", advice, NAME)
    if len(ten.do) != LINES and (ten.do or ten.what not in ALIKE):
        yield origin.problem(("do",) if ten.do else (), "what to do takes three lines.", "Write exactly three.", NAME)
