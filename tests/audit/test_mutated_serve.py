"""A hundred and ten faults of all kinds come and go in data/ below one `make serve`: whatever is asked is answered.

While something is wrong, each page stands as it last was, and a bar names every place to mend. Once mended, all is as it was.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from guide.checked import faults, problems_of
from serve.editing.begun import KINDS
from serve.watch import stamp
from tests.build.copies import ROOT, copy_project
from tests.build.test_serve import TRIES, VERSION, started, stop, text
from tests.mutations import mutate, seeds
from tests.told import LINK, ROOM, SOUND
from tests.unit.test_cases import sound_data

PAGES = (
    "",
    "da/",
    "da/steps/red/",
    "nb/placement/",
    "nb/steps/green/",
    "nb/safety/",
    "da/about/privacy/",
    "nb/cards/card-001/",
)
FILES = ("da/practice/questions.js", "nb/say/found.js")
EDITING = (
    "edit/",
    "edit/?q=red",
    "edit/organisation",
    "edit/at?page=nb/steps/green/",
    *(f"edit/new?kind={kind}" for kind in KINDS),
)
PLACE = re.compile(r"data/\S.*?:\d+:\d+: ")
BAR = re.compile(r'<div class="live".*?</div>', re.S)
EDIT = re.compile(r'<aside class="live-edit".*?</aside>', re.S)
MAIN = re.compile(r"<main.*</main>", re.S)


@dataclass
class Served:
    """A project that is served, and what its data and pages are while nothing is wrong."""

    address: str
    process: subprocess.Popen[str]
    data: Path
    good: Path
    told: Path
    pages: dict[str, str]

    def ask(self, path: str) -> tuple[int, str]:
        """What is answered, and with which status."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=120) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def until(self, path: str, holds: Callable[[str], bool]) -> str:
        """The page once it is so; between two looks the server says when there is something new."""
        for _ in range(TRIES):
            html = self.ask(path)[1]
            if holds(html):
                return html
            version = VERSION.search(html)
            assert version
            text(f"{self.address}live/version.js?not={version[1]}")
        raise AssertionError(f"{path}: still {''.join(BAR.findall(html))!r}")

    def names(self, places: list[str]) -> None:
        """Waits until a bar names all these places; or, where there are none, until there is no bar."""

        def named(html: str) -> bool:
            bar = unescape("".join(BAR.findall(html)))
            return all(place in bar for place in places) and bool(bar) == bool(places)

        self.until("da/", named)

    def mend(self) -> None:
        """Makes the data what it was; only what differs is written."""
        for path in sorted(self.data.rglob("*"), reverse=True):
            twin = self.good / path.relative_to(self.data)
            if path.is_symlink() or path.is_dir() != twin.is_dir() or not twin.exists():
                path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        for twin in self.good.rglob("*.yml"):
            path = self.data / twin.relative_to(self.good)
            if not path.is_file() or path.read_bytes() != twin.read_bytes():
                path.write_bytes(twin.read_bytes())

    def memory(self) -> int:
        """The bytes it has held at most."""
        (held,) = re.findall(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{self.process.pid}/status").read_text())
        return int(held) * 1024


def serving(folder: Path, good: Path) -> Iterator[Served]:
    project = copy_project(folder / "the project")
    shutil.rmtree(project / "data")
    shutil.copytree(good, project / "data")
    with (folder / "told").open("w") as told:
        process, address = started(project, told)
    try:
        served = Served(address, process, project / "data", good, folder / "told", {})
        served.pages = {path: VERSION.sub("", served.ask(path)[1]) for path in PAGES}
        assert [path for path, html in served.pages.items() if BAR.search(html)] == []
        first = served.memory()
        yield served
        assert process.poll() is None
        assert served.memory() < first + ROOM
    finally:
        stop(process)
    assert "Traceback" not in served.told.read_text(errors="replace")


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("least")
    yield from serving(folder, sound_data(folder))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("whole")
    yield from serving(folder, Path(shutil.copytree(ROOT / "data", folder / "data")))


def comes_and_goes(served: Served, seed: str) -> None:
    """A fault comes, everything is asked, and it goes again."""
    before, known = stamp([served.data]), VERSION.search(served.ask("da/")[1])
    assert known
    try:
        done = mutate(served.data, seed)
        if stamp([served.data]) != before:
            text(f"{served.address}live/version.js?not={known[1]}")
        found = faults(problems_of(served.data)[1])
        of_pages = [problem for problem in found if problem.file.startswith("overrides/")]
        served.names([] if of_pages else [PLACE.findall(str(problem))[0] for problem in found])
        for path in PAGES:
            status, html = served.ask(path)
            assert status == 200, (done, path, html)
            bar = "".join(BAR.findall(html))
            assert bool(bar) == bool(found) or of_pages, (done, path, bar, found)
            if bar:
                assert PLACE.search(unescape(bar)), (done, path, bar)
                assert MAIN.findall(html) == MAIN.findall(served.pages[path]), (done, path)
            assert [link for link in LINK.findall(EDIT.sub("", html)) if not SOUND.fullmatch(link)] == [], (done, path)
        for path in (*FILES, *EDITING):
            status, answer = served.ask(path)
            assert status == 200, (done, path, answer)
    finally:
        served.mend()
    for path, good in served.pages.items():
        served.until(path, lambda html, good=good: VERSION.sub("", html) == good)  # type: ignore[misc]


@pytest.mark.parametrize("seed", seeds(1125, 1215))
def test_a_fault_in_the_least_data_is_said_while_it_lasts(least: Served, seed: str) -> None:
    comes_and_goes(least, seed)


@pytest.mark.parametrize("seed", seeds(1215, 1235))
def test_a_fault_in_the_data_is_said_while_it_lasts(whole: Served, seed: str) -> None:
    comes_and_goes(whole, seed)
