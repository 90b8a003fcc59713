"""A build ends well only where the whole site stands: nothing built, built twice at once, or into its own sources."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

import site_build
from tests.conftest import ROOT

FILES = ["index.html", "SHA256SUMS", "da/index.html", "nb/index.html", *(f"da/{number}.html" for number in range(50))]
Filled = Callable[[Path], str]


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Filled], None]:
    """Lets a function fill the folder in the place of a build, on the day that the disk has."""
    monkeypatch.setattr(site_build, "time", SimpleNamespace(time=lambda: tmp_path.stat().st_mtime))
    monkeypatch.delenv("TRAPPEN_OFFLINE", raising=False)
    return lambda act: monkeypatch.setattr(site_build, "fill", act)


def written(new: Path, names: list[str]) -> str:
    for name in names:
        (new / name).parent.mkdir(exist_ok=True)
        (new / name).write_text(name)
    return ""


def test_what_two_builds_at_once_leave_is_whole(tmp_path: Path, filled: Callable[[Filled], None]) -> None:
    both = threading.Barrier(2, timeout=60)

    def fill(new: Path) -> str:
        written(new, FILES[:20])
        both.wait()  # the other is building, too
        return written(new, FILES[20:])

    filled(fill)
    with ThreadPoolExecutor() as at_once:
        ended = [each.result() for each in [at_once.submit(site_build.publish, tmp_path / "site") for _ in range(2)]]
    assert 0 in ended
    assert site_build.in_place.files(tmp_path / "site") == set(FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("lost", ["index.html", "SHA256SUMS", "nb/index.html"])
def test_a_build_that_lacks_what_every_site_has_does_not_end_well(
    tmp_path: Path, filled: Callable[[Filled], None], capsys: pytest.CaptureFixture[str], lost: str
) -> None:
    filled(lambda new: written(new, [name for name in FILES if name != lost]))
    assert site_build.publish(tmp_path / "site") == 1
    assert "site/" in capsys.readouterr().err


def test_a_folder_that_is_changed_meanwhile_does_not_end_well(
    tmp_path: Path, filled: Callable[[Filled], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    put = site_build.in_place.put

    def swept(new: Path, target: Path) -> set[str]:
        wanted = put(new, target)
        (target / "da" / "7.html").unlink()
        return wanted

    monkeypatch.setattr(site_build.in_place, "put", swept)
    filled(lambda new: written(new, FILES))
    assert site_build.publish(tmp_path / "site") == 1


@pytest.mark.parametrize(
    "target", [ROOT, ROOT.parent, ROOT / "docs", ROOT / "data" / "site"], ids=["it", "above", "docs", "within"]
)
def test_nothing_is_built_in_the_place_of_what_it_is_built_from(filled: Callable[[Filled], None], target: Path) -> None:
    filled(lambda new: pytest.fail(f"{new} would have taken the place of {target}"))
    assert site_build.publish(target) == 1


@pytest.mark.parametrize("name", ["site", "site/thesis.odt", "site/da/index.html"])
def test_only_a_built_site_or_an_empty_folder_gives_way(
    tmp_path: Path, filled: Callable[[Filled], None], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    there = tmp_path / name
    there.parent.mkdir(parents=True, exist_ok=True)
    there.write_text("of years")
    filled(lambda new: written(new, FILES))
    assert site_build.publish(tmp_path / "site") == 1
    assert "site/" in capsys.readouterr().err
    assert there.read_text() == "of years"
    there.unlink()
    for folder in (tmp_path / "site").glob("*"):
        folder.rmdir()
    assert [site_build.publish(tmp_path / "site") for _ in range(2)] == [0, 0]  # empty, then built


def test_what_a_killed_build_left_goes_after_a_day_and_another_that_runs_stays(
    tmp_path: Path, filled: Callable[[Filled], None]
) -> None:
    old, running = tmp_path / "site.new-old", tmp_path / "site.new-running"
    for folder in (old, running):
        folder.mkdir()
    os.utime(old, (0, 0))
    filled(lambda new: written(new, FILES))
    assert site_build.publish(tmp_path / "site") == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.new-running"]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
