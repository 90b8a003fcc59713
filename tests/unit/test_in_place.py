"""A finished folder takes the place of the last one, also where a folder cannot be renamed."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from guide.ship import in_place

NEW = {"index.html": "new", "a/b.html": "new", "now-a-folder/c": "new", "now-a-file": "new"}
OLD = {"index.html": "old", "gone/x.html": "old", "now-a-folder": "old", "now-a-file/d": "old"}


def folder(at: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (at / name).parent.mkdir(parents=True, exist_ok=True)
        (at / name).write_text(text)
    return at


def found(at: Path) -> dict[str, str]:
    return {path.relative_to(at).as_posix(): path.read_text() for path in at.rglob("*") if path.is_file()}


@pytest.mark.parametrize("mounted", [False, True])
def test_the_new_folder_stands_there_whole_and_nothing_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounted: bool
) -> None:
    new, target = folder(tmp_path / "site.new", NEW), folder(tmp_path / "site", OLD)
    rename = Path.rename

    def busy(self: Path, to: Path) -> Path:
        if target in (self, to):
            raise OSError(errno.EBUSY, "a mounted folder cannot be renamed")
        return rename(self, to)

    if mounted:
        monkeypatch.setattr(Path, "rename", busy)
    place = target.stat().st_ino
    assert in_place.put(new, target) == set(NEW)
    assert found(target) == NEW
    assert not (target / "gone").exists()
    assert [path.name for path in tmp_path.iterdir() if path != new] == ["site"]
    assert (target.stat().st_ino == place) is mounted


def test_on_another_disk_the_last_folder_stands_until_the_new_one_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, target = folder(tmp_path / "elsewhere", NEW), folder(tmp_path / "site", OLD)
    rename, copy, seen = Path.rename, in_place.shutil.copy, []

    def far(self: Path, to: Path) -> Path:
        if self == new:
            raise OSError(errno.EXDEV, "another disk")
        return rename(self, to)

    def copied(path: Path, to: Path) -> None:
        seen.append((target / "gone/x.html").exists())
        copy(path, to)

    monkeypatch.setattr(Path, "rename", far)
    monkeypatch.setattr(in_place.shutil, "copy", copied)
    in_place.put(new, target)
    assert found(target) == NEW
    assert seen == [True] * len(NEW)


def test_where_there_was_nothing_the_folder_is_moved_there(tmp_path: Path) -> None:
    in_place.put(folder(tmp_path / "site.new", NEW), tmp_path / "site")
    assert found(tmp_path / "site") == NEW
