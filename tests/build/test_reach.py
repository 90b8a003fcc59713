"""Every page is near, and linked from where it is needed: step → action → tool → thought."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from guide.meaning.addresses import routes, whole_of
from guide.read.content import Content
from tests.conftest import LANGUAGES

CLICKS = 3
LISTS = {"", "ladder/", "phrases/", "glossary/", *(f"{name}/" for name in ("tools", "exercises", "background", "phone"))}
LISTS |= {"now/", "placement/", "say/", "practise/", "lookup/", "map/", "map/letters/", "changed/", "print/"}
LISTS |= {"relation/", "themes/", "cards/", "cards/print/", "cards/vote/", "cards/meeting/", "safety/"}


class Links(HTMLParser):
    """The links of a page, and those of its own content."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[str] = []
        self.own: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.inside = (self.inside or given.get("id") == "content") and given.get("class") not in ("section-nav", "foot")
        if tag == "a" and (href := given.get("href")):
            self.all.append(href)
            self.own += [href] if self.inside else []


@cache
def links(site: Path, lang: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Page → the pages of the same language it links to: from anywhere on it, and from its own content."""
    found = {}
    for path in (site / lang).rglob("index.html"):
        page = path.parent.relative_to(site / lang).as_posix() + "/"
        page = "" if page == "./" else page
        reader = Links()
        reader.feed(path.read_text(encoding="utf-8"))
        top = f"http://site/{lang}/"
        there = [
            [urldefrag(urljoin(top + page, href))[0].partition("?")[0] for href in hrefs] for hrefs in (reader.all, reader.own)
        ]
        found[page] = tuple(frozenset(to.removeprefix(top) for to in each if to.startswith(top)) - {page} for each in there)
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_at_most_three_clicks_away(site: Path, lang: str) -> None:
    pages = links(site, lang)
    reached, row = {""}, {""}
    for _ in range(CLICKS):
        row = {to for page in row for to in pages[page][0] if to in pages} - reached
        reached |= row
    assert pages.keys() - reached == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_guidance_is_linked_from_another_page_than_a_list(site: Path, content: Content, lang: str) -> None:
    pages = links(site, lang)
    linked = {to for page, (_, own) in pages.items() if page not in LISTS for to in own}
    folders = ("actions", "tools", "exercises", "principles", "phone", "relation", "themes", "safety", "cards")
    assert {page for page in pages if page.split("/")[0] in folders and page not in LISTS} - linked == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_goes_from_step_to_action_to_tool_to_thought(site: Path, content: Content, lang: str) -> None:
    pages = links(site, lang)
    tools = {f"tools/{name}/" for name in whole_of(content, "tools")} & pages.keys()
    thoughts = {f"{routes(content)[name].page}/" for name in (*content.principles, *content.relation)}
    steps = {f"steps/{step}/" for step in content.steps}
    actions = {f"actions/{action}/" for action in content.actions}
    for action in actions:
        assert any(action in pages[step][1] for step in steps), action
    for tool in tools:
        assert any(tool in pages[action][1] for action in actions), tool
        assert pages[tool][1] & thoughts, tool
    exercises, safety = ({f"{folder}/{name}/" for name in getattr(content, folder)} for folder in ("exercises", "safety"))
    for action in actions:
        assert pages[action][1] & (tools | thoughts | exercises | safety), action
