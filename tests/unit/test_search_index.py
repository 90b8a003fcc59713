from __future__ import annotations

from guide.read.content import Content
from guide.ship.search_index import synonyms, units_of, with_worker

PAGE = """<nav>Menu</nav><div id="content"><h1 id="top">Title</h1><p>Of the <em>page</em>.</p>
<section id="part"><h2>Part</h2><p>Of the part.</p><details data-search-exclude>Source</details></section>
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


def test_the_page_asks_our_worker_from_any_depth() -> None:
    theme = '{"base": "../..", "search": "../../assets/javascripts/workers/search.a7633da7.min.js", "tags": null}'
    assert with_worker(theme) == '{"base": "../..", "search": "../../../assets/search/worker.js", "tags": null}'
