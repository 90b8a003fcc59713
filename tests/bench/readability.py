"""LIX of every guidance page, the hardest first."""

from __future__ import annotations

from collections.abc import Iterator

from guide.checked import content_of
from tests import lix
from tests.bench.workbench import Figure, Workbench
from tests.conftest import LANGUAGES, ROOT

TITLE = "Readability (LIX) of the guidance pages"
MOST = 40


def measure(bench: Workbench) -> Iterator[Figure]:
    """One figure for each page, and the mean of each language."""
    content = content_of(ROOT / "data")
    for lang in LANGUAGES:
        found = lix.of_site(bench.site, content, lang)
        yield Figure(
            f"{lang}: mean of {len(found)} pages", round(sum(each.value for each in found.values()) / len(found), 1), "LIX"
        )
        for page, each in sorted(found.items(), key=lambda item: -item[1].value):
            yield Figure(page, round(each.value, 1), "LIX", most=MOST)
