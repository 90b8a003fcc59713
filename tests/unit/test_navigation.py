"""The doors of the tasks."""

from __future__ import annotations

import re

import pytest

from guide.checked import ROOT
from guide.meaning import situations
from guide.meaning.addresses import Route, relative
from guide.read.content import Content
from guide.show.navigation import FOOT, SECTIONS, TIMES
from guide.show.pages import all_pages
from guide.show.pages.site_map import sections
from guide.show.site import Site
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_that_list_shows_each_of_them_once_and_the_situations_below_their_kind(content: Content, lang: str) -> None:
    site = Site(content, lang, ROOT)
    html = str(site.body("map"))
    trees = html.partition("<section")[2]
    wanted = [relative(Route(page.name), "map", True) for page in site.pages.values() if page.section in SECTIONS]
    assert sorted(re.findall(r'<a href="([^"]*)"', trees)) == sorted(wanted)
    for kind, mine in situations.by_group(content):
        below = trees.partition(f"<li>{content.ui[f'situation-{kind}'][lang]}")[2].partition("</ul>")[0]
        assert re.findall(r'href="[^"]*?/([^/"]+)/"', below) == [each.id for each in mine], kind


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_the_list_by_letter_a_story_and_a_form_say_what_they_are(content: Content, lang: str) -> None:
    html = str(Site(content, lang, ROOT).body("map/letters"))
    named = {"letters-card": content.cards, "letters-conversation": content.conversations, "letters-form": content.forms}
    for word, records in named.items():
        told = re.findall(rf'href="[^"]*/([^/"]+)/">[^<]*</a> \({content.ui[word][lang]}\)</li>', html)
        assert sorted(told) == sorted(records)
    assert html.count(")</li>") == sum(map(len, named.values()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_the_list_by_task_a_form_says_that_it_is_one(content: Content, lang: str) -> None:
    html = str(Site(content, lang, ROOT).body("map"))
    told = re.findall(rf'href="[^"]*/([^/"]+)/">[^<]*</a> \({content.ui["letters-form"][lang]}\)', html)
    assert sorted(told) == sorted(content.forms)
