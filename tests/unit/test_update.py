"""An update of the project: what an organisation wrote stays, and it is told what changed below a record it has replaced."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from guide.checks import own_records
from guide.read.content import Content
from guide.read.load import load

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
