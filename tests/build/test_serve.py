"""`make serve`: an edit shows, a broken edit shows its problems, the next good edit mends it."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.copies import copy_project, environment

STEP = "data/steps/green.yml"
EDITS = 5  # refreshes at most until an edit shows


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("serve") / "the project")


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "site_serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=project, env=environment(project), stdout=subprocess.PIPE, text=True)
    assert server.stdout
    for line in server.stdout:  # until it says where it serves
        if "http://" in line:
            break
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait(10)
    server.stdout.close()


def text(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


def wait_for(words: str, url: str) -> str:
    """The page, once it holds `words`; the browser's own way of waiting is the live-reload address."""
    for _ in range(EDITS):
        page = text(url)
        if words in page:
            return page
        epoch = page.rpartition("livereload(")[2].partition(",")[0].strip()
        text(f"{url.split('/da/')[0].split('/nb/')[0]}/livereload/{epoch}/1")  # answers when there is something new
    raise AssertionError(f"{words} never came: {page}")


def test_both_languages_are_served_from_one_address(address: str) -> None:
    assert 'href="da/index.html"' in text(address)
    assert '<html lang="da"' in text(f"{address}da/")
    assert '<html lang="nb"' in text(f"{address}nb/steps/red/")


def test_an_edit_shows_and_a_broken_one_says_why_until_it_is_mended(project: Path, address: str) -> None:
    file = project / STEP
    good = file.read_text(encoding="utf-8")
    page = f"{address}nb/steps/green/"
    text(page)
    file.write_text(good.replace('nb: "', 'nb: "Nyskrevet ', 1), encoding="utf-8")
    assert "Nyskrevet" in wait_for("Nyskrevet", page)
    file.write_text(good.replace("\nword:", "\nwrod:", 1), encoding="utf-8")
    problem = wait_for("wrod", page)
    assert f"{STEP}:" in problem
    assert "Did you mean `word`?" in problem
    file.write_text(good, encoding="utf-8")
    mended = wait_for('<html lang="nb"', page)
    assert "Nyskrevet" not in mended
