"""Golden cases: a change to sound data, and the problems it must give, word for word.

tests/unit/cases/*.yml holds them; adding a case needs no Python.
"""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide import translation
from guide.checked import problems_of
from guide.model.languages import Lang

HERE = Path(__file__).parent
SOUND = HERE.parent / "fixtures" / "minimal"
TODAY = date(2026, 12, 1)  # the cases have a day of their own, so that they hold next year too; some bring their own
UI = HERE.parents[1] / "data" / "ui"
MAKE = {"folder": Path.mkdir, "pipe": os.mkfifo}
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['why']}")
    for path in sorted((HERE / "cases").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def apply(change: dict[str, Any], data: Path) -> None:
    """Writes, deletes, makes, links or edits one file as the case says; `times` lengthens what is written.

    An edit that finds nothing to replace is an error.
    """
    path = data / change["file"]
    if change.get("delete"):
        path.unlink()
    elif "make" in change:
        path.unlink(missing_ok=True)
        MAKE[change["make"]](path)
    elif "link" in change:
        path.symlink_to(change["link"])
    elif "write" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        given = change["write"] if isinstance(change["write"], bytes) else change["write"].encode()
        path.write_bytes(given * change.get("times", 1))
    else:
        text = path.read_text(encoding="utf-8")
        assert change["replace"] in text, f"{path.name} does not hold {change['replace']!r}"
        path.write_text(text.replace(change["replace"], change["with"] * change.get("times", 1), 1), encoding="utf-8")


def sound_data(folder: Path) -> Path:
    """The least data without a problem, with the site's own interface words."""
    shutil.copytree(SOUND, folder / "data")
    shutil.copytree(UI, folder / "data" / "ui")
    return folder / "data"


def said(problem: str) -> str:
    """The problem as it is told, less the line where it is one of the site's own words or templates, which move."""
    return re.sub(r"(?<=^data/ui/)([a-z-]+\.yml):\d+:\d+|(overrides/[\w/-]+\.html):\d+", r"\1\2", problem)


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_reported_where_it_is_and_says_what_to_do(case: dict[str, Any], tmp_path: Path) -> None:
    data = sound_data(tmp_path)
    for change in case["change"]:
        apply(change, data)
    found = problems_of(data, case.get("today", TODAY), case.get("release", False))[1]
    lang = case.get("lang", "en")
    assert [said(translation.told(problem, lang)) for problem in found] == case["expect"]
    for each in (part for problem in found for part in (problem.message, problem.advice)):
        assert all(translation.finished(each, lang) != each for lang in Lang), f"{each!r} is said in English alone"


def test_the_sound_data_has_no_problem(tmp_path: Path) -> None:
    data = sound_data(tmp_path)
    assert problems_of(data, TODAY)[1] == []
