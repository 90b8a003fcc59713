"""What stands around a hit begins where its sentence does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
TOLD = """async (text) => {
  const { tell } = await import("/assets/search/teasers.js");
  const page = { address: "a/", title: "", kind: "page", parts: [] };
  const known = { texts: [["", ""]], stem: (word) => word, common: new Set(), rarity: [1], numberOf: new Map([["hit", 0]]) };
  await tell({ pages: [page], hits: new Set(["hit"]) }, known, async () => ({ "a/": [["", "", text, ""]] }));
  return page.teaser.map(([piece]) => piece).join("").trim();
}"""


@pytest.mark.parametrize(("text", "shown"), [
    ("Det er noget andet. Ring f.eks. til et hit", "… Ring f.eks. til et hit"),
    ("Ord. Lov nr. 7 om hit", "… Lov nr. 7 om hit"),
    ("Hvad nu? Et hit", "… Et hit"),
    ("et hit", "et hit"),
])  # fmt: skip
def test_a_short_word_with_a_full_stop_does_not_end_a_sentence(open_alone: Open, text: str, shown: str) -> None:
    assert open_alone("phrases").evaluate(TOLD, text) == shown
