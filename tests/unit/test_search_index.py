from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.marks import plain
from guide.ship.asked_for import put
from guide.ship.search_documents import Document, documents, found_as
from guide.ship.search_index import files
from guide.ship.search_meanings import ACROSS, alike, common
from guide.ship.search_stems import stem, stemmer, words_of
from guide.ship.search_tables import MOST_LINES, Tables, TooManyLines, letters
from guide.ship.search_units import units_of
from guide.ship.tags import parts_of
from guide.show.pages.base import Page
from guide.show.site import site_of
from tests.conftest import ROOT
from tests.search_words import unfolded

PAGE = """<nav>Menu</nav><div id="content"><h1 id="top">Title</h1><p>Of the <em>page</em>.</p>
<section id="part"><h2>Part</h2><p>Of the part.</p>
<p class="x no-script">Broken</p><details data-search-exclude>Source</details></section>
<h2 id="heading">Heading</h2><p>Below it.</p><p>And more.</p>
<ul><li>One</li><li>Two <b>too</b></li></ul></div><footer>Foot</footer>"""


def test_a_page_is_split_where_it_has_addresses_and_no_two_lines_of_it_run_together() -> None:
    assert [(unit.anchor, unit.title, unit.text) for unit in units_of(parts_of(PAGE))] == [
        ("", "Title", "Of the page."),
        ("part", "Part", "Of the part."),
        ("heading", "Heading", "Below it. And more. One · Two too"),
    ]


@pytest.mark.parametrize("lang", ["da", "nb"])
def test_what_a_question_calls_wrong_is_no_answer_of_the_search(content: Content, lang: str) -> None:
    html = str(site_of(content, lang, ROOT, True).body("questions/safety"))
    wrong, right = content.ui["ask-wrong"][lang], content.ui["ask-right"][lang]
    told = " ".join(unit.text for unit in units_of(parts_of(f'<div id="content">{html}</div>')))
    assert wrong in html
    assert wrong not in told
    assert right in told


def test_a_word_of_the_other_language_means_the_term(content: Content) -> None:
    assert any({stem("innsyn"), stem("aktindsigt")} <= set(group.split()) for group in alike(content, "da"))


@pytest.mark.parametrize(("lines", "fits"), [(MOST_LINES - 2, True), (MOST_LINES - 1, False)])
def test_more_lines_than_the_script_tells_apart_end_the_build(lines: int, fits: bool) -> None:
    given = [Document("a/", "A", "page", 1, lines=["a"] * (lines - 9), further=["a"] * 9), Document("b/", "B", "page", 1)]
    if fits:
        assert max(Tables(given, [], []).lines["a"]) == lines - 1  # and two titles
        return
    with pytest.raises(TooManyLines, match=f"has {lines + 2} lines and tells {MOST_LINES} apart"):
        Tables(given, [], [])


def test_the_script_of_the_search_keeps_numbers_of_lines_in_as_many_bits_as_the_build_allows() -> None:
    folder = ROOT / "docs" / "assets" / "search"
    scripts = "".join((folder / name).read_text() for name in ("letters.js", "sums.js", "tables.js"))
    assert {int(bits) for bits in re.findall(r"Uint(\d+)Array", scripts)} == {(MOST_LINES + 1).bit_length() - 1}


def test_groups_of_alike_words_hold_no_word_that_stands_everywhere(content: Content) -> None:
    groups = alike(content, "da")
    assert len(groups) > 100
    assert not {word for group in groups for word in group.split()} & {stem(word) for word in common(content)}


def test_words_that_are_one_and_the_same_stand_in_one_group_which_says_what_their_stems_do_not(content: Content) -> None:
    assert content.search is not None
    groups = [words.split() for words in content.search.same]
    key, everywhere = stemmer(common(content)), {stem(word) for word in common(content)}
    assert [word for word, groups_of_it in Counter(chain(*groups)).items() if groups_of_it > 1] == []
    assert [word for word in chain(*groups) if key(word) in everywhere] == []
    assert [group for group in groups if len({key(word) for word in group}) < 2] == []


def test_such_words_mean_one_another_where_both_languages_are_shown(content: Content) -> None:
    assert content.search is not None
    key = stemmer(common(content))
    same = {" ".join([f"{ACROSS}", *dict.fromkeys(map(key, words.split()))]) for words in content.search.same}
    alone = replace(content, organisation=content.organisation.model_copy(update={"languages": [Lang.DA]}))
    for lang in Lang:
        assert same <= set(alike(content, lang))
        assert not same & set(alike(alone, lang))


@pytest.mark.parametrize(
    ("one", "other"),
    [("klagerne", "klage"), ("Møder", "moede"), ("ÅBNE", "aabne"), ("trussel", "trussels"), ("grænserne", "graense")],
)
def test_words_are_compared_without_endings_and_however_their_letters_are_written(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_word_that_only_by_its_ending_is_a_common_one_keeps_apart_from_it(content: Content) -> None:
    apart = stemmer(common(content))
    assert apart("mødet") == apart("møder") != apart("mod") == stem("mod")
    assert apart("sinte") == apart("sint") != apart("sin")


@pytest.mark.parametrize("number", ["1-1-2", "1 1 2", "112", "1\u00a01\u00a02"])
def test_a_number_is_one_word_however_it_is_set(number: str) -> None:
    assert list(words_of(f"ring {number} nu")) == ["ring", "112", "nu"]


def test_what_nobody_sees_is_no_part_of_a_word() -> None:
    assert list(words_of("på\u00advirket a\u030aben")) == ["påvirket", "åben"]


def test_numbers_are_written_in_letters_one_for_small_ones() -> None:
    assert [len(letters([n])) for n in (0, 44, 45, 2024, 2025)] == [1, 1, 2, 2, 3]
    assert len({letters([n]) for n in range(5000)}) == 5000


def test_the_words_have_a_stamp_in_their_name_and_every_page_asks_by_it(content: Content, tmp_path: Path) -> None:
    read = {}
    for name, depth in {"index": "", "steps/red": "steps/red/"}.items():
        (tmp_path / depth).mkdir(parents=True, exist_ok=True)
        scripts = '<script src="../search/words.js"></script><script src="../search/more.js"></script>'
        page = f'<main id="content"><h1>Ord</h1><p>Om klager.</p></main>{scripts}{depth}'
        (tmp_path / depth / "index.html").write_text(page, encoding="utf-8")
        read[name] = units_of(parts_of(page))
    pages = {"index": Page("index", "Ord", "home"), "steps/red": Page("steps/red", "Ord", "ladder", weight=0.5)}
    put(tmp_path, files(tmp_path, read, pages, content, "da", directory_urls=True))
    names = {path.name.partition(".")[0]: path.name for path in (tmp_path / "search").iterdir()}
    assert all(re.fullmatch(r"\w+\.[0-9a-f]{8}\.js", name) for name in names.values())
    found = json.loads((tmp_path / "search" / names["words"]).read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))
    assert unfolded(found["addresses"]) == ["", "steps/red/"]
    assert found["weights"] == [1.0, 0.5]
    assert found["ui"]["none"] == content.ui["search-js-none"]["da"]
    texts = (tmp_path / "search" / names["texts"]).read_text(encoding="utf-8")
    assert texts.startswith('export default{"":[["","Ord","Om klager.",""]]')
    for page in tmp_path.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert f'src="../search/{names["words"]}"' in html
        assert f'src="../search/{names["more"]}"' in html


def test_a_rule_is_found_by_all_that_it_says(content: Content) -> None:
    read = units_of(parts_of('<main id="content"><h1>Ord</h1></main>'))
    pages = {name: Page(name, "Ord", "lookup") for name in map("law/{}".format, content.countries)}
    told = {each.address: each.text for each in documents(dict.fromkeys(pages, read), pages, content, "da", True)}
    rules = [(f"law/{of.id}/#{fact.id}", fact) for of in content.countries.values() for fact in of.facts]
    for there, fact in rules:
        says = (fact.text, fact.who, fact.deadline, fact.exception, fact.missed)
        assert there not in told or all(plain(text["da"]) in told[there] for text in says if text), there
    assert any(fact.exception and there in told for there, fact in rules)
    names = [there for there, _ in rules if there in told]
    assert len(names) > len({*names})  # one number for each area, and all of them are found


def test_from_a_folder_the_texts_are_one_script(content: Content, tmp_path: Path) -> None:
    read = {"index": units_of(parts_of('<main id="content"><h1>Ord</h1><p>Om.</p></main>'))}
    put(tmp_path, files(tmp_path, read, {"index": Page("index", "Ord", "home")}, content, "da", directory_urls=False))
    (texts,) = (tmp_path / "search").glob("texts.*.js")
    assert texts.read_text(encoding="utf-8").startswith('self.trappenTexts={"index.html":')


KINDS = {
    "now/danger": "now", "now/one-of-mine": "now", "steps/red": "do", "actions/red-org-1": "do",
    "safety/safety-police-report": "do",
    "tools/tool-debriefing": "tool", "forms/risk-assessment": "tool", "cards/card-001": "card", "say/shouts": "say",
    "phrases": "say", "law/no": "law", "questions/law-no": "question", "path/review": "practise", "exercises/index": "practise",
    "relation/relation-empathy": "page", "glossary": "page",
    "index": "page", "lookup/index": "page", "practise/index": "practise",
}  # fmt: skip


def test_the_search_says_what_each_page_is_for(content: Content) -> None:
    pages = site_of(content, "da", ROOT, True).pages
    assert {name: found_as(pages[name]) for name in KINDS} == KINDS
