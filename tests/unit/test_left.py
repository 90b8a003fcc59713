"""What one process of a build leaves for the others is what they would have read; and bench.json keeps what it held."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide import checked
from guide.read.content import Content
from guide.show import environment
from guide.show.site import Site
from tests.bench import __main__ as bench
from tests.bench.workbench import Figure
from tests.conftest import ROOT


def test_content_that_was_left_makes_the_same_pages(content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked, "_sound", {})
    checked.leave(content, tmp_path / "content")
    left = dict(environment._COMPILED.code)
    monkeypatch.setattr(environment._COMPILED, "code", {})  # as in a new process
    monkeypatch.setenv(checked.JUDGED, str(tmp_path / "content"))
    taken = checked.content_of(content.folder)
    assert taken is not content
    assert environment._COMPILED.code == left != {}
    assert checked.content_of(content.folder) is taken
    for name in ("index", "steps/red", "law/no", "glossary"):
        assert Site(taken, "nb", ROOT).whole(name) == Site(content, "nb", ROOT).whole(name)


def test_bench_keeps_the_figures_of_the_parts_that_are_not_measured(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    for value in (1, 2):
        bench.keep(file, {"editing": [Figure("wait", value, "s", most=3)]})
        bench.keep(file, {"weight": [Figure("page", 10 * value, "B")]})
        found = json.loads(file.read_text(encoding="utf-8"))
        assert list(found) == ["editing", "weight"]
        assert found["editing"]["wait"] == {"value": value, "unit": "s", "limit": "≤ 3"}
        assert all(part["commit"] for part in found.values())
