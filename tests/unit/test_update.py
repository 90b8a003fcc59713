"""An update of the project: what an organisation wrote stays, and it is told what changed below a record it has replaced."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from guide.checked import problems_of
from guide.checks import own_records
from guide.model.kinds import KINDS
from guide.read.content import Content
from guide.read.load import load
from guide.read.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
TOOL = "tools/tool-i-language.yml"
OWN = ("card-901", "own-alarm-drill", "our-alarm")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's data with those of an invented municipality, which has put its own summary into one of our tools."""
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "tests" / "fixtures" / "local", data / "local", dirs_exist_ok=True)
    (data / "local" / "tools").mkdir()
    (data / "local" / TOOL).write_text(
        edited(data / TOOL, "  da: ", '  da: "Sådan siger vi det i Solby."  #'), encoding="utf-8"
    )
    return data


def edited(path: Path, before: str, after: str) -> str:
    """The text of a record with another summary."""
    top, mark, rest = path.read_text(encoding="utf-8").partition("summary:\n")
    assert before in rest
    return top + mark + rest.replace(before, after, 1)


def read(data: Path) -> tuple[Content, list[str]]:
    """The content, and what the organisation is told of its own records."""
    content, problems = load(data)
    assert content, problems
    return content, [str(problem) for problem in own_records.check(content)]


def test_what_is_theirs_stays_and_what_changed_below_it_is_told(data: Path) -> None:
    first = read(data)[1]
    assert len(first) == 1
    line = re.search(r'replaces: "[^"]+"', first[0])
    assert line
    with (data / "local" / TOOL).open("a", encoding="utf-8") as file:
        file.write(f"{line[0]}\n")
    assert read(data)[1] == []

    (data / TOOL).write_text(edited(data / TOOL, '  da: "', '  da: "Nyt: '), encoding="utf-8")  # the update
    content, told = read(data)
    assert len(told) == 1
    assert f"data/{TOOL} has changed since you replaced it: summary." in told[0]
    assert content.tools["tool-i-language"].summary.da == "Sådan siger vi det i Solby."
    assert content.local.issuperset(OWN)
    assert content.organisation.short_name == "Solby"
    assert "card-010" not in content.cards


@pytest.mark.parametrize("half", [0, 1])
def test_every_record_of_the_project_can_be_replaced_and_stands_where_it_stood(tmp_path: Path, half: int) -> None:
    """Half of them at a time, so that each meets others that are still the project's: its whole, its parts, those it names."""
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    before, found = problems_of(data)
    known = {(Path(problem.file).name, problem.message) for problem in found}
    files = sorted(path for kind in KINDS for path in data.glob(kind.files))
    for path in files[half::2]:
        own = data / "local" / path.relative_to(data)
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, own)
    content, told = problems_of(data)
    assert before
    assert content
    assert [str(problem) for problem in told if not _expected(problem, known)] == []
    for kind in KINDS:
        assert list(getattr(content, kind.name)) == list(getattr(before, kind.name))


def _expected(problem: Problem, known: set[tuple[str, str]]) -> bool:
    """What is told of the project's own data too, and that a record has taken another's place."""
    taken = "this takes the place of" in problem.message or "in this file are not told" in problem.message
    return taken or (Path(problem.file).name, problem.message) in known


def test_what_an_organisation_hides_stays_hidden_when_its_group_is_another(data: Path) -> None:
    own = data / "local" / "organisation.yml"
    hidden = "press"
    own.write_text(own.read_text(encoding="utf-8").replace('"card-010"', f'"card-010", "{hidden}"'), encoding="utf-8")
    file = data / "situations" / f"{hidden}.yml"
    assert hidden not in read(data)[0].situations
    now = file.read_text(encoding="utf-8")
    other = re.sub(r'^group: "[^"]+"', 'group: "us"', now, flags=re.M)
    assert other != now
    file.write_text(other, encoding="utf-8")
    content, told = read(data)
    assert hidden not in content.situations
    assert not [line for line in told if f"'{hidden}'" in line or f"/{hidden}.yml" in line]
