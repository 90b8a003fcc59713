"""The built site: every page there, every link and anchor true, every item covered, the languages equals."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from guide.meaning.addresses import address
from guide.read.content import Content
from guide.ship.policy import faults
from guide.show.navigation import WHOLE
from guide.show.pages import pages, write
from tests.conftest import LANGUAGES
from tests.search_words import addresses_and_titles

ROOT = Path(__file__).resolve().parents[2]
LEAST = 25  # characters of text that a covered item has at least
HEADING = re.compile("h[1-6]")
CARD_TO_MEETING = re.compile(r"/meeting/#card-\d+$")  # the meeting begins with that card
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Read(HTMLParser):
    """Links, ids, levels of headings, language and covered text of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.levels: list[int] = []
        self.lang = ""
        self.covered: dict[str, str] = defaultdict(str)
        self._open: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.links += [given[name] for name in ("href", "src") if name in given]
        self.ids += [given["id"]] if "id" in given else []
        if HEADING.fullmatch(tag) and not any(name == "template" for name, _ in self._open):
            self.levels.append(int(tag[1]))
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag not in VOID:
            self._open.append((tag, given.get("data-covers", "").split()))

    def handle_endtag(self, tag: str) -> None:
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if not any(tag in ("script", "style", "template") for tag, _ in self._open):
            for name in {name for _, names in self._open for name in names}:
                self.covered[name] += data.strip()


@cache
def read(path: Path) -> Read:
    """One page, read once."""
    page = Read()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def html_of(site: Path, lang: str) -> list[Path]:
    """Every page of one language."""
    return sorted((site / lang).rglob("*.html"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_the_content_is_built_and_no_other(site: Path, content: Content, lang: str) -> None:
    prose = [p.relative_to(ROOT / "docs" / lang).with_suffix("").as_posix() for p in (ROOT / "docs" / lang).rglob("*.md")]
    expected = {f"{address(name, True)}index.html" for name in [*prose, *(page.name for page in pages(content, lang))]}
    assert {p.relative_to(site / lang).as_posix() for p in html_of(site, lang)} == {*expected, "404.html"}


def test_both_languages_have_the_same_addresses_and_anchors(site: Path) -> None:
    def ids(lang: str) -> dict[Path, list[str]]:
        """Page → its anchors; letters follow the alphabet of the language, and not every word needs its help in both."""
        pages, own = html_of(site, lang), ("letter-", "term-")
        return {p.relative_to(site / lang): sorted(i for i in read(p).ids if not i.startswith(own)) for p in pages}

    assert ids("da") == ids("nb")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_its_language(site: Path, lang: str) -> None:
    assert {read(path).lang for path in html_of(site, lang)} == {lang}


def broken_links(site: Path, lang: str) -> list[str]:
    """Links of the start page and of every page of a language that lead to no page, or to no place on it."""
    broken = []
    for path in [site / "index.html", *html_of(site, lang)]:
        for link in read(path).links:
            parts = urlsplit(link)
            if parts.scheme or path.name == "404.html":  # 404.html is served at any depth and links from the site's root
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            message = "=" in parts.fragment or CARD_TO_MEETING.search(link)
            anchor = "" if message else parts.fragment  # `#name=value` is a message to the page's script
            if not target.is_file() or (anchor and anchor not in read(target).ids):
                broken.append(f"{path.relative_to(site)}: {link}")
    return broken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_and_anchor_leads_somewhere(site: Path, lang: str) -> None:
    assert broken_links(site, lang) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_has_two_elements_with_one_id(site: Path, lang: str) -> None:
    twice = {str(p): ids for p in html_of(site, lang) if (ids := [i for i in set(read(p).ids) if read(p).ids.count(i) > 1])}
    assert twice == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_heading_leaves_out_a_level(site: Path, lang: str) -> None:
    leaps = {str(p): [b for a, b in pairwise([0, *read(p).levels]) if b > a + 1] for p in html_of(site, lang)}
    assert {page: levels for page, levels in leaps.items() if levels} == {}


@pytest.mark.long  # the build reads every page for it, and stops
def test_every_page_keeps_to_the_policy(site: Path) -> None:
    pages = [site / "index.html", *html_of(site, "da"), *html_of(site, "nb")]
    assert {str(p.relative_to(site)): found for p in pages if (found := faults(p.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_the_standing_line(site: Path, content: Content, lang: str) -> None:
    line = content.ui["standing-local"][lang]
    for path in html_of(site, lang):
        text = path.read_text(encoding="utf-8")
        assert path.name == "404.html" or line in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_inventory_item_is_covered_with_real_text(site: Path, content: Content, lang: str) -> None:
    longest: dict[str, int] = defaultdict(int)
    for path in html_of(site, lang):
        for name, text in read(path).covered.items():
            longest[name] = max(longest[name], len(text))
    thin = {item: longest[item] for item in content.sources.items if longest[item] < LEAST}
    assert {item: size for item, size in thin.items() if item not in content.not_covered} == {}


def test_the_search_of_each_language_knows_every_page_of_it(site: Path) -> None:
    for lang in LANGUAGES:
        addresses = [address for address, _ in addresses_and_titles(site / lang)]
        pages = [p.parent.relative_to(site / lang).as_posix() for p in html_of(site, lang) if p.name == "index.html"]
        pages = [page for page in pages if page != WHOLE]
        assert {each.partition("#")[0] for each in addresses} == {"" if page == "." else f"{page}/" for page in pages}


def test_every_asset_has_a_stamp_and_nothing_of_the_theme_is_shipped(site: Path) -> None:
    assets = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in {".css", ".js", ".svg"}}
    assert all(re.search(r"\.[0-9a-zA-Z]{8}\.(?:css|js|svg)$", name) for name in assets), assets
    assert {name.partition("/")[0] for name in assets} == {"assets", *LANGUAGES}  # of a language only the words of its search
    assert not [path for path in site.rglob("*") if path.suffix in {".map", ".woff2", ".ico", ".mjs"}]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_head_of_every_page_asks_for_nothing_but_our_own(site: Path, lang: str) -> None:
    for path in html_of(site, lang):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        assert '<meta name="referrer" content="no-referrer">' in head or path.name == "404.html"
        assert "generator" not in head
        assert not re.findall(r'rel="?(?:next|prev|preload|prefetch|preconnect|manifest)', head)


def test_the_same_pages_can_be_written_to_disk_for_another_generator(content: Content, tmp_path: Path) -> None:
    for lang in LANGUAGES:
        found = pages(content, lang)
        write(found, tmp_path / lang)
        written = sorted((tmp_path / lang).rglob("*.md"))
        assert len(written) == len({page.name for page in found}) == len(found)
        for path in written:
            _, matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
            assert yaml.safe_load(matter)["title"]
            assert body.strip().startswith("{{ ")
