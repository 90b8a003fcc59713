"""The doors of the tasks."""

from __future__ import annotations

import pytest

from guide.read.content import Content
from guide.show.navigation import FOOT, SECTIONS, TIMES
from guide.show.pages import all_pages
from guide.show.pages.site_map import sections
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_door_of_the_whole_guide_leads_to_a_page(content: Content, lang: str) -> None:
    doors = {name for section in SECTIONS.values() for name in (section.hub, *section.doors)}
    doors |= {*FOOT, *(name for names in TIMES.values() for name in names)}
    assert doors - all_pages(content, lang).keys() == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_a_task_stands_once_in_the_list_of_all_pages(content: Content, lang: str) -> None:
    pages = all_pages(content, lang)
    listed = [each.name for tree in sections(pages.values()).values() for page, below in tree for each in (page, *below)]
    hubs = {section.hub for section in SECTIONS.values()}
    assert sorted(listed) == sorted({name for name, page in pages.items() if page.section in SECTIONS} - hubs)
