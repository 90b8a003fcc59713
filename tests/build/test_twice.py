"""The same bytes twice: another folder, time, time zone, terminal, umask and order of files change nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from guide.ship import archive
from tests.build.copies import copy_project

LATER = 1_900_000_000
GENERATOR = re.compile(r'<meta name="generator"[^>]*>')
# Read by every Python that starts below: files come in another order, and the clock stands in another year.
ELSEWHERE = """
import os, random, time
listdir, scandir, now = os.listdir, os.scandir, time.time
def shuffled(names):
    names = list(names)
    random.shuffle(names)
    return names
class Scan:
    def __init__(self, *given):
        with scandir(*given) as found:
            self.found = shuffled(found)
    def __next__(self):
        if not self.found:
            raise StopIteration
        return self.found.pop()
    __iter__ = __enter__ = lambda self: self
    __exit__ = close = lambda self, *error: None
os.scandir = Scan
os.listdir = lambda *given: shuffled(listdir(*given))
time.time = lambda: now() + 400 * 86400
"""


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Name → bytes and who may read it, for every file."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mode & 0o777) for path in files}


@pytest.mark.long
def test_mkdocs_alone_builds_the_same_bytes_in_another_folder_and_in_other_circumstances(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "en anden mappe æøå")
    (tmp_path / "sitecustomize.py").write_text(ELSEWHERE, encoding="utf-8")
    circumstances = {
        **os.environ,
        "PYTHONPATH": str(tmp_path),
        "LC_ALL": "C",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "7",
        "TMPDIR": str(tmp_path / ("a long name for a folder " * 9)),
    }
    Path(circumstances["TMPDIR"]).mkdir()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    done = subprocess.run(command, cwd=project, env=circumstances, capture_output=True, text=True, check=False, umask=0o077)
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = contents(site), contents(project / "site")
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} == set()


def test_the_sums_are_those_of_every_file(site: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=site, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    named = {line.split("  ", 1)[1] for line in (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    assert named == {name for name in contents(site) if name != "SHA256SUMS"}


def test_the_zip_of_the_same_files_is_the_same(tmp_path: Path) -> None:
    for name, mode in (("one", 0o600), ("two", 0o755)):
        for file in ("b.html", "a/æ.html") if name == "one" else ("a/æ.html", "b.html"):
            path = tmp_path / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file, encoding="utf-8")
            path.chmod(mode)
            os.utime(path, (LATER, LATER) if name == "two" else None)
        archive.write(tmp_path / name, tmp_path / f"{name}.zip", "site-offline", 1_700_000_000)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    archive.write(tmp_path / "one", tmp_path / "old.zip", "", -1)  # of a clock that stands before all zips
    assert (tmp_path / "old.zip").is_file()


def test_a_zip_that_cannot_be_finished_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.html").touch()
    (tmp_path / "one.zip").write_text("the last good one")
    monkeypatch.setattr(Path, "read_bytes", lambda path: path.joinpath("no file").open("rb").read())
    with pytest.raises(NotADirectoryError):
        archive.write(tmp_path / "one", tmp_path / "one.zip", "", 1_700_000_000)
    assert (tmp_path / "one.zip").read_text() == "the last good one"


@pytest.mark.long
def test_properdocs_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    pytest.importorskip("properdocs", reason="ProperDocs is not installed here: requirements-dev.txt names it")
    project = copy_project(tmp_path / "project")
    command = [
        sys.executable,
        "-m",
        "properdocs",
        "build",
        "--quiet",
        "--strict",
        "-f",
        "mkdocs.nb.yml",
        "-d",
        str(tmp_path / "nb"),
    ]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for path in (site / "nb").rglob("*.html"):
        theirs = (tmp_path / "nb" / path.relative_to(site / "nb")).read_text(encoding="utf-8")
        assert GENERATOR.sub("", theirs) == GENERATOR.sub("", path.read_text(encoding="utf-8")), path
