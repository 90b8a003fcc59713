"""Whom the search asks whether another word was meant: who mistyped, not who said a right word that the pages lack."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
MEANT = """async (question) => {
  const { meant } = await import("/assets/search/meant.js");
  const words = ["aktindsigt", "uddannet", "plads", "ligger"];
  const numberOf = new Map(words.map((word, i) => [word, i]));
  return meant(question, { words, numberOf, stem: (word) => word, common: new Set(["hvor", "er"]) });
}"""


@pytest.mark.parametrize(("asked", "meant"), [
    ("aktindsgt", "aktindsigt"),
    ("hvor er aktindsgt", "hvor er aktindsigt"),
    ("udlandet", ""),
    ("glads", ""),
    ("aktind", ""),
    ("ligger aktindsgt", ""),
])  # fmt: skip
def test_only_a_slip_is_asked_about_and_only_where_nothing_else_is_known(open_alone: Open, asked: str, meant: str) -> None:
    assert open_alone("phrases").evaluate(MEANT, asked) == meant
