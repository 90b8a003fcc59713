"""The folder survives life: copied, moved, another Python, other line ends, an old terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.copies import ROOT, copy_project

BROKEN = "fejl: 1\n"


def run(*command: str, at: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The command in the folder `at`, with nothing of this folder's environment."""
    given = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS")}
    return subprocess.run(
        command, cwd=at, env={**given, **more}, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def make(*words: str, at: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """`make` with the Python of these tests, ready as it is."""
    ready = f"RUN={shlex.quote(sys.executable)} deploy/run.py --as-it-is"
    return run("make", "--no-print-directory", *words, ready, at=at, **more)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose environment the first command made, of lock files that ask for nothing."""
    folder = tmp_path_factory.mktemp("made") / "a bare folder"
    shutil.copytree(ROOT / "deploy", folder / "deploy")
    for name in ("requirements.txt", "requirements-dev.txt"):
        (folder / name).write_text("# nothing\n")
    (folder / "hooks").mkdir()
    (folder / "hooks" / "site_serve.py").write_text("import sys; print(sys.prefix, *sys.argv[1:])")
    serves(folder)
    return folder


def serves(folder: Path) -> None:
    """A command, from outside the folder: it does its own with the folder's environment."""
    done = run(sys.executable, str(folder / "deploy" / "run.py"), "serve", "--port", "1", at=folder.parent)
    assert done.stdout == f"{folder / '.venv'} --port 1\n", done.stderr


@pytest.fixture
def bare(made: Path, tmp_path: Path) -> Path:
    """A copy of it, with a mark that is gone once the environment has been made anew."""
    shutil.copytree(made, tmp_path / "a copy", symlinks=True)
    (tmp_path / "a copy" / ".venv" / "mark").touch()
    return tmp_path / "a copy"


def environment_of(folder: Path) -> None:
    done = run(sys.executable, "deploy/environment.py", at=folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
def test_a_copy_reads_and_builds_itself_and_never_the_first_folder(tmp_path: Path) -> None:
    first = copy_project(tmp_path / "the first", "Makefile", "deploy")
    second = tmp_path / "the second"
    shutil.copytree(first, second)
    with (second / "data" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write(BROKEN)
    assert "fejl: this key is not known here" in make("check", at=second).stdout
    assert make("build", at=second).returncode != 0
    (first / "data" / "organisation.yml").write_text(BROKEN, encoding="utf-8")
    shutil.move(second, tmp_path / "moved")
    good = (ROOT / "data" / "organisation.yml").read_text(encoding="utf-8")
    (tmp_path / "moved" / "data" / "organisation.yml").write_text(good, encoding="utf-8")
    assert "0 problems" in make("check", at=tmp_path / "moved").stdout


def test_the_first_command_makes_the_environment_and_the_second_leaves_it(made: Path) -> None:
    mark = made / ".venv" / "second"
    mark.touch()
    serves(made)
    assert mark.exists()


def test_the_environment_of_a_copied_folder_is_left_alone(bare: Path) -> None:
    environment_of(bare)
    assert (bare / ".venv" / "mark").exists()
    assert run(".venv/bin/python", "-c", "print('runs')", at=bare).stdout == "runs\n"


@pytest.mark.long  # that it is decided to, test_run.py tries each day
@pytest.mark.parametrize("what", ["the lock changed", "its Python is gone", "it is of another Python"])
def test_the_environment_is_made_anew_when(bare: Path, what: str) -> None:
    python = bare / ".venv" / "bin" / "python3"
    if what == "its Python is gone":
        for path in python.parent.glob("python*"):
            path.unlink()
        python.symlink_to("/nowhere/python3")
    elif what == "it is of another Python":
        python = python.with_name("python")
        python.unlink()
        python.write_text("#!/bin/sh\necho 3 99 True\n")
        python.chmod(0o755)
    else:
        (bare / "requirements.txt").write_text("# nothing else\n")
    environment_of(bare)
    assert not (bare / ".venv" / "mark").exists()
    assert run(".venv/bin/python", "-c", "print('runs')", at=bare).stdout == "runs\n"


def test_a_python_that_is_missing_is_told_in_one_sentence() -> None:
    done = run("make", "check", "PYTHON=python9.9", at=ROOT)
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
    assert "Python 3.11 or newer is needed" in done.stderr


def test_a_python_that_is_too_old_is_told_in_one_sentence(bare: Path) -> None:
    older = "import sys, runpy; sys.version_info = (3, 9); sys.path.insert(0, 'deploy')"
    done = run(sys.executable, "-c", f"{older}; runpy.run_path('deploy/environment.py', run_name='__main__')", at=bare)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Python 3.11 or newer is needed, and this is 3.9." in done.stderr


@pytest.mark.long
def test_a_checkout_with_other_line_ends_works(tmp_path: Path) -> None:
    origin = copy_project(tmp_path / "origin", "Makefile", "deploy", ".gitattributes")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.safecrlf=false")
    for words in (("init", "-q"), ("add", "--all"), ("commit", "-q", "-m", "x")):
        done = run(*git, *words, at=origin)
        assert done.returncode == 0, done.stderr
    done = run("git", "clone", "-q", "-c", "core.autocrlf=true", str(origin), "checkout", at=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "0 problems" in make("check", at=tmp_path / "checkout").stdout
    done = run(sys.executable, "deploy/packages.py", "python3-venv", at=tmp_path / "checkout")
    assert done.returncode == 0, done.stderr


@pytest.mark.long
def test_data_with_other_line_ends_is_read_as_the_same(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", "Makefile", "deploy")
    for path in project.rglob("*"):
        if path.suffix in (".yml", ".md", ".html", ".css", ".js"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert "0 problems" in make("check", at=project).stdout


@pytest.mark.parametrize("encoding", ["latin-1", pytest.param("ascii", marks=pytest.mark.long)])
def test_a_terminal_without_a_sign_gets_its_number_and_no_traceback(tmp_path: Path, encoding: str) -> None:
    project = copy_project(tmp_path / "project", "Makefile", "deploy")
    with (project / "data" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write('"→ nøgle": "…"\n')
    command = (sys.executable, "-m", "guide", "check")
    done = run(*command, at=project, PYTHONPATH="hooks", PYTHONIOENCODING=encoding)
    assert "\\u2192" in done.stdout
    assert "Traceback" not in done.stderr


def test_serve_takes_its_port_from_make_and_not_from_the_surroundings() -> None:
    assert '--port "8001"' in make("-n", "serve", "PORT=8001", at=ROOT).stdout
    assert '--port "8000"' in make("-n", "serve", at=ROOT, PORT="3000").stdout
