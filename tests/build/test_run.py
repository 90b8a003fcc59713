"""Every command without make: from any folder, on any system that has Python."""

from __future__ import annotations

import re
import subprocess
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


def test_the_first_command_makes_the_environment_and_the_second_leaves_it(tmp_path: Path) -> None:
    (tmp_path / "a b" / "hooks").mkdir(parents=True)
    subprocess.run(["cp", "-r", str(ROOT / "deploy"), str(tmp_path / "a b")], check=True)
    (tmp_path / "a b" / "requirements.txt").write_text("# nothing\n")
    (tmp_path / "a b" / "hooks" / "site_serve.py").write_text("import sys; print(sys.prefix, *sys.argv[1:])")
    command = (sys.executable, str(tmp_path / "a b" / "deploy" / "run.py"), "serve", "--port", "1")
    first, second = run(*command, at=tmp_path), None
    (tmp_path / "a b" / ".venv" / "mark").touch()
    second = run(*command, at=tmp_path)
    assert first.stdout == second.stdout == f"{tmp_path / 'a b' / '.venv'} --port 1\n", first.stderr + second.stderr
    assert (tmp_path / "a b" / ".venv" / "mark").exists()


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
