"""What a reader has to wait for: bytes and requests of every page, as shipped. Bytes, not time: they are the same each day."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path

import pytest

from guide.read.content import Content
from guide.read.marks import plain
from tests.conftest import LANGUAGES
from tests.modules import at_load

WHOLE = 14_600  # HTML and sheets, gzip: ten packets of 1,460 bytes, the first window of a TCP connection
ASKED = 3  # the page, and its sheets
SCRIPTS = 20_000
FIRST_SCRIPT = 850  # what every page brings along to open the search
SHEET = 4_400
PAPER = 1_940  # the sheets that hold on paper alone: browsers bring them last, and nobody waits for them
# What is no reading page: a tool that one works in, or everything of a kind at once. Each has its own limit.
HEAVIER = {
    re.compile(pattern): most
    for pattern, most in {
        "placement": 29_900,  # every question, what its answer says, and what each country says to it
        "placement/together": 28_800,
        "cards/meeting": 15_800,  # a tool: the cards come when they are asked for
        "cards/print": 32_800,  # every card with its ways
        "phrases": 33_500,  # every phrase; it grows with the situations
        "map(/letters)?": 15_300,  # every page: it grows with the pages
        "print": 150_000,  # the whole guide, which grows with it, and it says so
    }.items()
}
# Light to read; with its scripts more than a page may weigh.
WORKED_IN = {re.compile(pattern): most for pattern, most in {"year": 20_200, "path/.+": 25_500, "say": 20_200}.items()}


def most(name: str) -> int:
    """How much a page may weigh."""
    return limit(HEAVIER, name, WHOLE)


def limit(limits: dict[re.Pattern[str], int], name: str, otherwise: int) -> int:
    """What `limits` say of this page."""
    return next((each for pattern, each in limits.items() if pattern.fullmatch(name)), otherwise)


@cache
def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def asked(page: Path, pattern: str) -> list[Path]:
    """The files that the head of `page` asks for."""
    head = page.read_text(encoding="utf-8").partition("</head>")[0]
    return [(page.parent / address).resolve() for address in re.findall(pattern, head)]


def sheets(page: Path, paper: bool = False) -> list[Path]:
    """The sheets without which a page is not shown, or those for paper."""
    return asked(page, r'rel="stylesheet" href="([^"]+)"' + (' media="print">' if paper else ">"))


def pages(site: Path, lang: str) -> dict[str, Path]:
    """Name → file, of every page."""
    return {path.parent.relative_to(site / lang).as_posix(): path for path in sorted((site / lang).rglob("index.html"))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_arrives_whole_in_one_window(site: Path, lang: str) -> None:
    heavy, many = {}, {}
    for name, page in pages(site, lang).items():
        weight, paper = packed(page) + sum(map(packed, sheets(page))), sum(map(packed, sheets(page, paper=True)))
        if weight > most(name) or paper > PAPER:
            heavy[name] = weight, paper
        if 1 + len(sheets(page)) > ASKED:
            many[name] = 1 + len(sheets(page))
    assert heavy == {}
    assert many == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_and_all_its_scripts_weigh_little(site: Path, lang: str) -> None:
    heavy = {}
    for name, page in pages(site, lang).items():
        scripts = {file for entry in asked(page, r'<script [^>]*src="([^"]+)"') for file in at_load(entry)}
        weight = sum(map(packed, scripts))
        whole = weight + packed(page) + sum(map(packed, sheets(page)))
        if whole > limit(WORKED_IN, name, SCRIPTS) and most(name) == WHOLE:
            heavy[name] = whole
        assert not any("/search/" in path.relative_to(site).as_posix() for path in scripts), name
    assert heavy == {}


def test_what_every_page_brings_along_is_small(site: Path) -> None:
    (script,), (sheet,) = (site / "assets" / "site").glob("site.*.js"), (site / "assets" / "site").glob("site.*.css")
    assert packed(script) <= FIRST_SCRIPT
    assert packed(sheet) <= SHEET


RAW = 40 * 1024  # the page of a meeting before its cards are asked for
FIRST_PART, OWN_SHEET = 6 * 1024, 2 * 1024  # of a component that is a tool of its own, gzip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_meeting_arrives_before_its_cards(site: Path, content: Content, lang: str) -> None:
    page = pages(site, lang)["cards/meeting"]
    text = page.read_text(encoding="utf-8")
    (entry,) = (file for file in asked(page, r'<script [^>]*src="([^"]+)"') if "/meeting/" in file.as_posix())
    (sheet,) = (file for file in sheets(page) if "/meeting/" in file.as_posix())
    assert len(text.encode()) <= RAW
    assert sum(map(packed, at_load(entry))) <= FIRST_PART
    assert packed(sheet) <= OWN_SHEET
    (topics,) = re.findall(r'src="([^"]+/cards/topics\.[0-9a-f]{8}\.js)"', text)
    cards = (page.parent / topics).read_text(encoding="utf-8")
    for card in content.cards.values():
        assert json.dumps(plain(card.situation[lang]), ensure_ascii=False) in cards
        assert plain(card.situation[lang]) not in text


def test_the_sheet_of_every_component_weighs_little(site: Path) -> None:
    sheets_of = {path.parent.name: path for path in (site / "assets").glob("*/*.css") if not path.name.startswith("print.")}
    assert {"placement", "together", "pocket-card"} <= sheets_of.keys()
    heavy = {name: packed(sheet) for name, sheet in sheets_of.items() if packed(sheet) > OWN_SHEET}
    assert heavy.keys() <= {"site"}  # has its own limit above
