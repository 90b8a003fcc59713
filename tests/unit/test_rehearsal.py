"""Every page is rendered before anything is built: a template that cannot do its part is told with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guide.read.content import Content
from guide.read.load import load
from guide.show import rehearsal
from tests.unit.test_cases import sound_data

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what pages are made from, to be spoiled."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def least(tmp_path: Path) -> Content:
    """The least content a site can be made from."""
    content, _ = load(sound_data(tmp_path))
    return content


def spoil(path: Path, good: str, bad: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad), encoding="utf-8")


def told(content: Content, root: Path) -> list[str]:
    return [str(problem) for problem in rehearsal.problems(content, root)]


@pytest.mark.long  # each build does the same before it begins, and the site that other tests read is built
def test_every_page_can_be_made(content: Content) -> None:
    assert told(content, ROOT) == []


def test_a_word_that_stands_nowhere_is_told_once_with_the_line_that_asks(least: Content, project: Path) -> None:
    spoil(project / "overrides" / "macros" / "home.html", 'ui("home-lead")', 'ui("home-leed")')
    assert told(least, project) == [
        "overrides/macros/home.html:4:1: the word `home-leed` stands nowhere in data/ui/. Did you mean `home-lead`? [pages]"
    ]


def test_a_name_that_a_template_does_not_know_is_told(least: Content, project: Path) -> None:
    spoil(project / "overrides" / "macros" / "_staircase.html", "step.meaning", "step.meening")
    (problem,) = told(least, project)
    assert problem.startswith("overrides/macros/_staircase.html:")
    assert "'guide.model.ladder.Step object' has no attribute 'meening'" in problem


@pytest.mark.long
def test_a_template_that_cannot_be_read_is_told(least: Content, project: Path) -> None:
    spoil(project / "overrides" / "macros" / "safety.html", "{% else %}", "{% els %}")
    assert [problem.split(" ")[0] for problem in told(least, project)] == ["overrides/macros/safety.html:22:1:"]


def test_template_marks_in_the_prose_are_told_where_they_stand(least: Content, project: Path) -> None:
    path = project / "docs" / "nb" / "about" / "privacy.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ x }}\n", encoding="utf-8")
    (problem,) = told(least, project)
    assert problem.startswith(f"docs/nb/about/privacy.md:{len(path.read_text(encoding='utf-8').splitlines())}:1:")
    assert "'x' is undefined" in problem
