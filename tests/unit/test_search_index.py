from __future__ import annotations

import json
import re
from pathlib import Path

from guide.read.content import Content
from guide.ship.search_index import found_as, synonyms, units_of, write
from guide.show.pages.base import Page
from guide.show.site import site_of
from tests.conftest import ROOT

PAGE = """<nav>Menu</nav><div id="content"><h1 id="top">Title</h1><p>Of the <em>page</em>.</p>
<section id="part"><h2>Part</h2><p>Of the part.</p>
<p class="x no-script">Broken</p><details data-search-exclude>Source</details></section>
<h2 id="heading">Heading</h2><p>Below it.</p><p>And more.</p></div><footer>Foot</footer>"""


def test_a_page_is_split_where_it_has_addresses() -> None:
    assert [(unit.anchor, unit.title, unit.text) for unit in units_of(PAGE)] == [
        ("", "Title", "Of the page."),
        ("part", "Part", "Of the part."),
        ("heading", "Heading", "Below it. And more."),
    ]


def test_a_term_is_found_by_its_word_in_the_other_language(content: Content) -> None:
    assert any({"innsyn", "aktindsigt"} <= set(group) for group in synonyms(content))


def test_phrases_are_no_synonyms_of_single_words(content: Content) -> None:
    assert not [word for group in synonyms(content) for word in group if " " in word]


def test_the_words_have_a_stamp_in_their_name_and_every_page_asks_by_it(content: Content, tmp_path: Path) -> None:
    for depth in ("", "steps/red/"):
        (tmp_path / depth).mkdir(parents=True, exist_ok=True)
        page = f'<main id="content"><h1>Ord</h1></main><script src="../search/words.js"></script>{depth}'
        (tmp_path / depth / "index.html").write_text(page, encoding="utf-8")
    pages = {"index": Page("index", "Ord", "home"), "steps/red": Page("steps/red", "Ord", "ladder", weight=0.5)}
    write(tmp_path, pages, content, "da", directory_urls=True)
    (words,) = (tmp_path / "search").iterdir()
    assert re.fullmatch(r"words\.[0-9a-f]{8}\.js", words.name)
    found = json.loads(words.read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))
    assert [(unit[0], unit[3]) for unit in found["units"]] == [("", 1.0), ("steps/red/", 0.5)]
    assert found["ui"]["none"] == content.ui["search-js-none"]["da"]
    for page in tmp_path.rglob("*.html"):
        assert f'src="../search/{words.name}"' in page.read_text(encoding="utf-8")


KINDS = {
    "now/danger": "now", "now/one-of-mine": "now", "steps/red": "do", "actions/red-org-1": "do",
    "safety/safety-police-report": "do",
    "tools/tool-debriefing": "tool", "forms/risk-assessment": "tool", "cards/card-001": "card", "say/shouts": "say",
    "phrases": "say", "questions/law-no": "question", "path/review": "practise", "exercises/index": "practise",
    "relation/relation-empathy": "page", "glossary": "page",
    "index": "page", "lookup/index": "page", "practise/index": "practise",
}  # fmt: skip


def test_the_search_says_what_each_page_is_for(content: Content) -> None:
    pages = site_of(content, "da", ROOT, True).pages
    assert {name: found_as(pages[name]) for name in KINDS} == KINDS
