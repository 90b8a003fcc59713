"""The doors of the tasks."""

from __future__ import annotations

import pytest

from guide.read.content import Content
from guide.show.navigation import FOOT, SECTIONS, TIMES
from guide.show.pages import all_pages
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_door_of_the_whole_guide_leads_to_a_page(content: Content, lang: str) -> None:
    doors = {name for section in SECTIONS.values() for name in (section.hub, *section.doors)}
    doors |= {*FOOT, *(name for names in TIMES.values() for name in names)}
    assert doors - all_pages(content, lang).keys() == set()
