"""Rendering: nothing is kept between calls, and words reach scripts as data."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from guide.meaning.addresses import routes
from guide.meaning.script_words import words_for
from guide.model.base import Section, SectionKind, Text
from guide.read.content import Content
from guide.show.doorways import doorways
from guide.show.render import Here, Renderer
from tests.conftest import LANGUAGES

ASK = '{% import "_script.html" as script with context %}{{ script.script_words("placement") }}'


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_rendered_twice_is_the_same(content: Content, lang: str) -> None:
    renderer = Renderer(content, lang)
    once, twice = (doorways(renderer, [Here("steps/red")].pop)["step"]("red") for _ in range(2))
    assert once == twice
    assert 'id="term-' in once


def test_a_term_that_stands_twice_on_a_page_has_two_ids(content: Content) -> None:
    here = Here("steps/red")
    html = [doorways(Renderer(content, "da"), lambda: here)["step"]("red") for _ in range(2)]
    assert html[0] != html[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_a_script_stand_in_the_page_as_data(content: Content, lang: str) -> None:
    renderer = Renderer(content, lang)
    html = renderer.environment.from_string(ASK).render(here=Here("placement"))
    assert html.strip().startswith('<script type="application/json" data-words>{"')
    words = words_for(content, "placement", lang)
    assert words["failed"] == content.ui["script-js-failed"][lang]  # what all scripts say
    assert words["step-red"] == content.ui["placement-js-step-red"][lang]
    assert not any(key.startswith("placement-") for key in words)


def test_talk_and_reasons_may_stand_after_the_parts_of_a_page_and_a_part_says_at_once_what_to_do(content: Content) -> None:
    whole = next(record for record in content.principles.values() if len(record.parts) == 1)
    words = {name: Text(da=name, nb=name, same=True) for name in ("acts", "asks", "does")}
    asks = Section(kind=SectionKind.ASK, text=words["asks"], after_parts=True)
    acts, does = (Section(kind=SectionKind.DO, text=words[name]) for name in ("acts", "does"))
    changed = {
        whole.id: whole.model_copy(update={"sections": [asks, acts]}),
        whole.parts[0]: content.principles[whole.parts[0]].model_copy(update={"sections": [does, does]}),
    }
    renderer = Renderer(replace(content, principles={**content.principles, **changed}), "da")
    html = doorways(renderer, lambda: Here(f"principles/{whole.id}"))["guidance"](whole.id)
    assert html.index("<p>acts</p>") < html.index("<p>does</p>") < html.index("<p>asks</p>")
    assert html.count(f">{content.ui['do-heading']['da']}</h2>") == 1  # of the page itself
    assert html.count(f">{content.ui['do-heading']['da']}</h3>") == 1  # of the second, for the first has that of its part


def test_help_on_a_term_does_not_lead_to_the_page_one_is_on(content: Content) -> None:
    term = next(term for term in content.terms.values() if term.see)
    words = Text(da=f"[x](term:{term.id})", nb=f"[x](term:{term.id})", same=True)
    template = Renderer(content, "da").environment.from_string("{{ words | t }}")
    elsewhere, there = (template.render(words=words, here=Here(name)) for name in ("index", routes(content)[term.see[0]].page))
    assert elsewhere.count("<a ") == 1 + len(term.see)
    assert there.count("<a ") < elsewhere.count("<a ")


def test_a_title_in_the_other_language_says_so_in_a_list(content: Content) -> None:
    template = Renderer(content, "nb").environment.from_string("{{ title_of(name) }}")
    html = template.render(name=next(iter(content.reading)), here=Here("index"))
    assert html.startswith('<span lang="da">')


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_ends_between_a_sign_or_a_day_and_what_follows_it(content: Content, lang: str) -> None:
    show = doorways(Renderer(content, lang), lambda: Here("law/dk"))["law"]
    html = show("dk")
    assert re.search("§\u00a0119\u00a0a", html)
    assert re.search(r"\d\.\u00a0november", html)
    assert not re.search(r"§ \d|\d\. (?:november|de[cs]ember)", html)
