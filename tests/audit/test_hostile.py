"""Ten thousand generated fragments, and as many files, against the placement."""

from __future__ import annotations

from tests.components.conftest import Open
from tests.components.test_links import MANY, throw_files, throw_fragments


def test_ten_thousand_fragments_are_used_or_refused_aloud(open_alone: Open) -> None:
    throw_fragments(open_alone("placement"), MANY)


def test_ten_thousand_files_are_opened_or_refused_aloud(open_alone: Open) -> None:
    throw_files(open_alone("placement"), MANY)
