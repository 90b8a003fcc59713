"""A thousand faults of all kinds in data/: each is told, or does no harm; and 25 whole builds with some of them.

A name such as `trappen-417` decides what is changed; the same name does the same, on the same data.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.copies import ROOT, copy_project, environment
from tests.mutations import mutate, seeds
from tests.told import LINK, SOUND, wrong_with
from tests.unit.test_cases import sound_data

LAST_GOOD = "the last good site"
PLACE = re.compile(r"data/\S.*?:\d+:\d+: ")


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The least data without a problem."""
    return sound_data(tmp_path_factory.mktemp("least"))


@pytest.mark.parametrize("seed", seeds(100, 900))
def test_a_mutation_of_the_least_data_is_told_or_does_no_harm(least: Path, tmp_path: Path, seed: str) -> None:
    data = Path(shutil.copytree(least, tmp_path / "data"))
    done = mutate(data, seed)
    assert wrong_with(data) == [], done


@pytest.mark.parametrize("seed", seeds(900, 1100))
def test_a_mutation_of_the_data_is_told_or_does_no_harm(tmp_path: Path, seed: str) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    done = mutate(data, seed)
    assert wrong_with(data) == [], done


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, to be spoiled again and again."""
    return copy_project(tmp_path_factory.mktemp("a copy") / "the project")


@pytest.mark.parametrize("seed", seeds(1100, 1125))
def test_a_build_with_a_mutation_tells_it_and_keeps_the_last_good_site_or_makes_a_sound_one(project: Path, seed: str) -> None:
    shutil.rmtree(project / "data")
    shutil.copytree(ROOT / "data", project / "data")
    site = project / "site"
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    (site / "index.html").write_text(LAST_GOOD)
    (site / "SHA256SUMS").touch()
    done = mutate(project / "data", seed)
    command = [sys.executable, "-m", "site_build"]
    built = subprocess.run(
        command, cwd=project, env=environment(project), capture_output=True, text=True, check=False, timeout=600
    )
    said = built.stdout + built.stderr
    assert "Traceback" not in said, done
    assert "fault of the program" not in said, done
    if built.returncode:
        assert PLACE.search(said), f"{done}\n{said}"
        assert (site / "index.html").read_text() == LAST_GOOD, done
        assert not list(project.glob("site.new*")), done
    else:
        pages = [page.read_text(encoding="utf-8") for page in (site / "da").rglob("*.html")]
        assert [link for page in pages for link in LINK.findall(page) if not SOUND.fullmatch(link)] == [], done
