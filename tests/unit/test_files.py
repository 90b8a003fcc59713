"""Folders and files that cannot be read, as no folder of a test can be: closed, gone in between, or without a name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.checked import problems_of
from guide.read import files, gathered, load
from tests.unit.test_cases import TODAY, sound_data

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The least data without a problem."""
    return sound_data(tmp_path)


def told(data: Path) -> list[str]:
    return [str(problem) for problem in problems_of(data, TODAY)[1]]


def closed(name: str, opened: Callable[..., object], error: type[OSError]) -> Callable[..., object]:
    """`opened`, which fails for what is called `name`."""

    def fails(path: Path, *more: object) -> object:
        if Path(path).name == name:
            raise error(13, "Permission denied")
        return opened(path, *more)

    return fails


def test_a_file_that_may_not_be_read_is_told_once(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.os, "open", closed("tool-one.yml", os.open, PermissionError))
    advice = "Mend that, or move it out of data/."
    assert told(data) == [f"data/tools/tool-one.yml:1:1: this cannot be read (Permission denied). {advice}"]


def test_a_folder_that_may_not_be_opened_is_told_once(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.os, "listdir", closed("tools", os.listdir, PermissionError))
    assert told(data) == ["data/tools/:1:1: this cannot be read (Permission denied). Mend that, or move it out of data/."]


def test_a_file_that_is_gone_before_it_is_read_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lying_in(*given: object) -> object:
        found = files.lying_in(*given)  # type: ignore[arg-type]
        (data / "tools" / "tool-one.yml").unlink()
        return found

    monkeypatch.setattr(load, "lying_in", lying_in)
    message = "there is no file behind this name (any longer). Bring the file back, or remove the link."
    assert told(data) == [f"data/tools/tool-one.yml:1:1: {message}"]


def test_no_folder_at_all_is_told(tmp_path: Path) -> None:
    message = "there is no file behind this name (any longer). Bring the file back, or remove the link."
    assert told(tmp_path / "data") == [f"data/:1:1: {message}"]


def test_a_name_that_is_no_text_is_told_on_any_terminal(data: Path) -> None:
    os.close(os.open(os.fsencode(data / "tools") + b"/b\xe6.txt", os.O_CREAT))
    (problem,) = told(data)
    assert problem.encode("utf-8").startswith(rb"data/tools/b\udce6.txt:1:1: this file is not read")


def test_a_file_in_which_all_is_wrong_does_not_drown_the_others(data: Path) -> None:
    (data / "terms.yml").write_text("- x\n" * 300, encoding="utf-8")
    (data / "tools" / "tool-one.yml").write_text("", encoding="utf-8")
    found = told(data)
    assert len(found) == 102
    assert found[-2].startswith("data/tools/tool-one.yml:1:1: this file is empty.")
    assert found[-1] == "data/terms.yml:1:1: 200 more problems in this file are not told. Mend the first ones."


def test_a_hole_in_our_own_rules_is_told_and_is_no_trace(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered, "explain", lambda *_: 1 / 0)
    (data / "tools" / "tool-one.yml").write_text("x: 1\n", encoding="utf-8")
    (problem,) = told(data)
    assert problem.startswith("data/tools/tool-one.yml:1:1: the program gave up here (ZeroDivisionError: division by zero, ")
    assert problem.endswith("This is a fault of the program, not of your text: please report it with this line.")


def test_the_lock_of_an_editor_is_no_page_and_no_template(tmp_path: Path) -> None:
    (tmp_path / ".#x.md").symlink_to("nobody@host.1:1")
    (tmp_path / "x.md").write_text("x", encoding="utf-8")
    assert files.below(tmp_path, ".md") == [tmp_path / "x.md"]
