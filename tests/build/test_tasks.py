"""Every page says its task, leads to help in two taps, and asks for one thing at a time."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from guide.show.navigation import SECTIONS
from tests.build.test_reach import links
from tests.conftest import LANGUAGES
from tests.search_words import addresses_and_titles

HUBS = {f"{section.hub.removesuffix('/index')}/" for section in SECTIONS.values()}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
STEPWISE = ("placement/", "path/", "cards/meeting/")  # their script shows one question at a time, and its buttons
FOLDED = {"template", "dialog", "details"}


class Reader(HTMLParser):
    """What a page says of its task, the names in it, and the primary buttons that show when it opens."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.task, self.marked, self.ids, self.bare = "", "", [], 0
        self.views = Counter[str]()  # primary buttons by view: a question is one of its own
        self._open: list[tuple[str, bool]] = []
        self._inside, self._view = "", ("", 0)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        classes = given.get("class", "").split()
        if "id" in given:
            self.ids.append(given["id"])
        self._inside = given.get("class", "") if tag == "nav" else self._inside
        if tag == "a":
            self.bare += "href" not in given
            if self._inside == "crumbs":
                self.task = self.task or given["href"]
            if given.get("aria-current") and self._inside == "":
                self.marked = given["href"]
        hidden = "hidden" in given or tag in FOLDED or "data-in" in given or any(away for _, away in self._open)
        if "ask" in classes:
            self._view = (given.get("id", ""), len(self._open))
        if "button" in classes and not hidden and not {"button--quiet", "button--plain"} & set(classes):
            self.views[self._view[0]] += 1
        if tag not in VOID:
            self._open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if len(self._open) <= self._view[1]:
            self._view = ("", 0)
        self._inside = "" if tag == "nav" else self._inside


@cache
def read(site: Path, lang: str) -> dict[str, Reader]:
    """Every page of the language by its address, as it was read."""
    found = {}
    for path in (site / lang).rglob("index.html"):
        name = path.parent.relative_to(site / lang).as_posix()
        found["" if name == "." else f"{name}/"] = Reader(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_its_task_and_leads_to_its_hub(site: Path, lang: str) -> None:
    silent, unmarked = [], []
    for address, page in read(site, lang).items():
        alone = page.task == "" and address.startswith("now/")  # nothing stands above its heading; the header marks the hub
        if address and address not in HUBS and not alone and urljoin(f"/{address}", page.task).removeprefix("/") not in HUBS:
            silent.append(address)
        if address and urljoin(f"/{address}", page.marked).removeprefix("/") not in HUBS:
            unmarked.append(address)
    assert silent == []
    assert unmarked == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_urgent_is_two_taps_from_every_page(site: Path, lang: str) -> None:
    pages = links(site, lang)
    urgent = {f"{name}/" for name in SECTIONS["now"].groups[""]} & pages.keys() | {"safety/"}
    far = {}
    for page, (all_links, _) in pages.items():
        reached = {page} | all_links | {to for near in all_links if near in pages for to in pages[near][0]}
        if missing := urgent - reached:
            far[page] = missing
    assert far == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_one_primary_button_at_most_and_no_link_that_leads_nowhere(site: Path, lang: str) -> None:
    pages = read(site, lang)
    many = {address for address, page in pages.items() if max(page.views.values(), default=0) > 1}
    assert {address for address in many if not address.startswith(STEPWISE)} == set()
    assert {address for address, page in pages.items() if page.bare} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_guide_stands_on_one_page_that_no_search_finds(site: Path, lang: str) -> None:
    html = (site / lang / "print" / "index.html").read_text(encoding="utf-8")
    text = re.sub(r"<[^>]+>", "", html)
    ids = read(site, lang)["print/"].ids
    assert len(ids) == len(set(ids))
    assert '<meta name="robots" content="noindex">' in html.partition("</head>")[0]
    assert "data-covers" not in html
    for folder in ("steps", "actions", "tools", "cards"):
        for page in (site / lang / folder).glob("*-*/index.html"):
            title = page.read_text(encoding="utf-8").partition("<title>")[2].partition(" – ")[0]
            assert title in text, page
    addresses = [address for address, _ in addresses_and_titles(site / lang)]
    assert "map/" in addresses
    assert "print/" not in addresses
