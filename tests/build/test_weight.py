"""What a page of the cards asks a browser to load beyond the site's common files."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from guide.read.content import Content
from guide.show.pages import cards

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
SCRIPT, STYLE = 6 * 1024, 2 * 1024  # bytes, gzip


def size(folder: str, ending: str) -> int:
    """Bytes of a component's files as shipped, gzip."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in (ASSETS / folder).glob(f"*.{ending}"))


def test_the_components_of_a_page_weigh_little(content: Content) -> None:
    together = {page.scripts for page in cards.pages(content, "da")}
    assert len(together) == 4
    assert {names: total for names in together if (total := sum(size(name, "mjs") for name in names)) > SCRIPT} == {}


@pytest.mark.parametrize("component", ["card", "deck", "meeting", "seen", "sheets"])
def test_the_style_of_a_component_weighs_little(component: str) -> None:
    assert 0 < size(component, "css") <= STYLE
