from __future__ import annotations

from guide.content import Content
from guide.search_words import aliases, synonyms_of


def test_a_word_is_found_without_its_danish_and_norwegian_letters() -> None:
    assert {"afgoerelse", "afgorelse"} <= aliases({"afgørelse"}, set(), {})


def test_the_tail_of_a_compound_is_found_when_it_is_a_word_of_the_site() -> None:
    assert "varsel" in aliases({"forhåndsvarsel"}, {"varsel"}, {})
    assert "varsel" not in aliases({"forhåndsvarsel"}, set(), {})


def test_a_term_is_found_by_its_word_in_the_other_language(content: Content) -> None:
    synonyms = synonyms_of(content)
    assert "innsyn" in synonyms["aktindsigt"]
    assert "aktindsigt" in synonyms["innsyn"]
