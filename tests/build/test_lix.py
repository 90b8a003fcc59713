"""How easy the guidance reads, and that the measure itself is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.read.content import Content
from tests.conftest import LANGUAGES
from tests.lix import Lix, glossary, of_page, of_site

MOST = 40


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_guidance_page_reads_easily(site: Path, content: Content, lang: str) -> None:
    found = of_site(site, content, lang)
    assert len(found) > 100
    assert {page: round(lix.value, 1) for page, lix in found.items() if lix.value > MOST} == {}


def test_headings_and_list_items_are_sentences_and_glossary_words_are_not_long() -> None:
    html = '<div id="content"><h1>To ord</h1><ul><li>Aktindsigten her</li><li>Forvaltningen. Nu</li></ul><nav>Menu</nav></div>'
    assert of_page(html, frozenset()) == Lix(words=6, sentences=4, long=2)
    assert of_page(html, frozenset({"aktindsigt"})) == Lix(words=6, sentences=4, long=1)


def test_the_words_of_the_glossary_are_those_of_the_language(content: Content) -> None:
    assert "aktindsigt" in glossary(content, "da")
    assert "innsyn" in glossary(content, "nb")
