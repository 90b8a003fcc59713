"""What a page of the cards asks a browser to load beyond the site's common files."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
STYLE = 2 * 1024  # bytes, gzip


def size(folder: str, ending: str) -> int:
    """Bytes of a component's files as shipped, gzip."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in (ASSETS / folder).glob(f"*.{ending}"))


@pytest.mark.parametrize("component", ["card", "deck", "meeting", "seen", "sheets"])
def test_the_style_of_a_component_weighs_little(component: str) -> None:
    assert 0 < size(component, "css") <= STYLE
