"""From the folder data/ to checked content."""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

from guide import checks
from guide.checks._softened import softened
from guide.read.content import Content
from guide.read.load import load
from guide.read.problems import DataError, Problem, in_order, our_fault
from guide.show import one_address, rehearsal, words_asked
from guide.show.environment import compiled, know
from guide.show.render import Renderer

ROOT = Path(__file__).resolve().parents[2]

JUDGED = "TRAPPEN_JUDGED"  # names the file in which a process has left what it judged, for those it starts
gc.set_threshold(
    20_000, 20, 100
)  # what is read stays; to look again and again which of it nobody needs took a sixth of a build
_sound: dict[Path, Content] = {}  # folder → what was read there last without a fault


def problems_of(data: Path, today: date | None = None, release: bool = False) -> tuple[Content | None, list[Problem]]:
    """Loads and checks the folder `data`, and renders every page in memory once the rules find nothing wrong.

    Gives the content and every problem, causes first; never raises, whatever lies there. `today` is the day on which the
    content is judged: an old fact is only old on some day. A `release` may hold no fact that has run out.
    """
    content, problems = _judged(data, today, release)
    if content and not faults(problems):
        problems += _told_by(rehearsal, content)
    return content, in_order(problems)


def faults(problems: list[Problem]) -> list[Problem]:
    """The problems that keep a site from being built; the rest are warnings."""
    return [problem for problem in problems if not problem.warning]


def ready(data: Path) -> Content:
    """The content of the folder `data` once every page of it could be rendered. Raises DataError with every problem."""
    return _unless_faults(*problems_of(data))


def content_of(data: Path) -> Content:
    """The content of the folder `data`, read once. Raises DataError with every problem that reading and the rules find."""
    return _sound[data] if data in _sound else read_anew(data)


def read_anew(data: Path) -> Content:
    """Reads and judges the folder. Raises DataError; the last sound content then stays what `content_of` gives.

    Warnings aside; and it does not render the pages: what asks for the content is about to do that.
    """
    if left := os.environ.get(JUDGED):
        gc.disable()  # all that is taken over stays
        content, templates = pickle.loads(Path(left).read_bytes())
        gc.freeze()
        gc.enable()
        know(templates)
        return take(content)
    return take(_unless_faults(*_judged(data)))


def leave(content: Content, file: Path) -> None:
    """Leaves judged content and compiled templates for other processes of this build; the environment names them the file."""
    renderer = Renderer(content, content.organisation.languages[0], templates=ROOT / "overrides")
    file.write_bytes(pickle.dumps((content, compiled(renderer.environment))))


def read_unjudged(data: Path) -> Content:
    """Reads the folder without asking the rules; `judged` does. Raises DataError; what `content_of` gives stays."""
    return _unless_faults(*load(data))


def judged(content: Content) -> Content:
    """The content, once the rules find nothing wrong with it. Raises DataError with what they find."""
    return _unless_faults(content, in_order(_of_the_rules(content)))


def take(content: Content) -> Content:
    """The content, which is from now on what `content_of` gives for its folder."""
    _sound[content.folder] = content
    return content


def tried(data: Path, instead: Mapping[Path, bytes]) -> list[Problem]:
    """What would be wrong if these files held these bytes, for the rules; pages are not rendered and nothing is written."""
    return in_order(_judged(data, instead=instead)[1])


def _unless_faults(content: Content | None, problems: list[Problem]) -> Content:
    if content is None or faults(problems):
        raise DataError(faults(problems))
    return content


def _judged(
    data: Path, today: date | None = None, release: bool = False, instead: Mapping[Path, bytes] | None = None
) -> tuple[Content | None, list[Problem]]:
    content, problems = load(data, today, release, instead)
    if content:
        problems = [*problems, *_of_the_rules(content, faults(problems), instead)]
    return content, problems


def _of_the_rules(
    content: Content, before: Sequence[Problem] = (), instead: Mapping[Path, bytes] | None = None
) -> list[Problem]:
    """What the rules find; addresses are looked at where nothing is wrong, here and `before`."""

    def unhidden() -> list[Problem]:
        whole, _ = load(content.folder, content.today, content.release, instead, hiding=False)
        return checks.run(whole) if whole else []

    found = [*softened(checks.run(content), content, unhidden), *_told_by(words_asked, content)]
    return found if before or faults(found) else [*found, *_told_by(one_address, content)]


def _told_by(room: ModuleType, content: Content) -> list[Problem]:
    """What a module finds wrong with the pages; where it gives up itself, that is told instead of a trace."""
    try:
        return list(room.problems(content, ROOT))
    except Exception as error:
        return [our_fault(f"{content.folder.name}/", error, room.NAME)]
