"""Every command without make: from any folder, on any system that has Python."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.build.copies import ROOT, copy_project
from tests.build.test_folder import run

sys.path.append(str(ROOT / "deploy"))
import environment
import packages
import run as commands


@pytest.mark.long
def test_a_command_runs_from_another_folder_at_a_path_with_a_space(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "en mappe æøå", "deploy")
    command = (sys.executable, str(project / "deploy" / "run.py"), "--as-it-is", "check")
    for _ in range(2):
        done = run(*command, at=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "0 problems" in done.stdout


def test_the_environment_is_made_anew_when_its_python_or_a_lock_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without making one, which takes long: test_folder.py makes them."""
    runs, lock, made = " ".join(map(str, sys.version_info[:2])), tmp_path / "requirements.txt", []
    lock.write_text("# nothing\n")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    assert environment._runs() is None  # there is no Python in it
    monkeypatch.setattr(environment, "_runs", lambda: runs)
    monkeypatch.setattr(environment, "_make_anew", lambda: made.append("anew"))
    monkeypatch.setattr(environment, "_install", made.append)
    for _ in range(2):
        environment.ready()
    assert made == ["anew", lock.name]
    lock.write_text("# nothing else\n")
    for _ in range(2):
        environment.ready()
    assert made == ["anew", lock.name] * 2
    runs = "3 99"
    environment.ready()
    assert made[4:] == ["anew"]


def test_a_command_that_is_not_there_gets_the_list() -> None:
    done = run(sys.executable, "deploy/run.py", "sreve", at=ROOT)
    assert done.returncode == 1
    assert all(f"  {name}" in done.stderr for name in commands.COMMANDS)


def test_make_does_the_same_by_calling_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\(RUN\) (\w+)", makefile)) == set(commands.COMMANDS)


@pytest.mark.parametrize(("system", "debian", "told"), [
    ("Linux", True, "Please run: sudo apt-get install -y esbuild"),
    ("Darwin", False, "esbuild is missing, which joins the scripts. Please run: brew install esbuild"),
    ("Windows", False, "esbuild is missing, which joins the scripts. Please run: npm install --global esbuild"),
])  # fmt: skip
def test_each_system_is_told_its_own_way_to_esbuild(system: str, debian: bool, told: str) -> None:
    assert packages.advice(["esbuild"], system, debian) == told


def test_the_environment_has_its_python_where_the_system_puts_it() -> None:
    assert environment.python_of(Path("x"), windows=True) == Path("x/.venv/Scripts/python.exe")
    assert environment.python_of(Path("x"), windows=False) == Path("x/.venv/bin/python")


def test_where_processes_cannot_become_another_the_command_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "os", _with(commands.os, name="nt"))
    assert commands._run([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_what_is_written_has_the_same_line_ends_on_every_system() -> None:
    sources = [*(ROOT / "hooks" / "guide" / "ship").rglob("*.py"), *(ROOT / "hooks").glob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert text.count(".write_text(") == text.count('encoding="utf-8", newline="\\n"') > 5


def _with(module: ModuleType, **other: object) -> ModuleType:
    """`module` as it is, but for what is given."""
    copy = ModuleType(module.__name__)
    copy.__dict__.update({**module.__dict__, **other})
    return copy
