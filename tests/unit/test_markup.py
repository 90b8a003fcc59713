from __future__ import annotations

import re

import pytest

from guide.read.marks import foreign, own, plain
from guide.show.markup import blocks, inline


def resolve(scheme: str, name: str) -> str:
    return f"/{scheme}/{name}/"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Spørg, og lyt.", "Spørg, og lyt."),
        ("**Stop**, og *vent*.", "<strong>Stop</strong>, og <em>vent</em>."),
        ("Se [modellen](ref:tool-agb-model).", 'Se <a href="/ref/tool-agb-model/">modellen</a>.'),
        (
            "[Ordet](term:coarsening) og [et til](ref:red)",
            '<a href="/term/coarsening/">Ordet</a> og <a href="/ref/red/">et til</a>',
        ),
        ("2 < 3 & 4", "2 &lt; 3 &amp; 4"),
    ],
)
def test_a_line_becomes_html_without_a_paragraph(text: str, html: str) -> None:
    assert inline(text, resolve) == html


@pytest.mark.parametrize(
    "text",
    [
        "1. januar 2026 gælder *nye* regler",
        "#1 er *vigtigt*",
        "+ 5 *x*",
        "> *citat*",
        "Titel\n===\n*x*",
        "    *kode*",
        "![et billede](ref:red) og `kode`",
        "[x](ref:) [](ref:red) [y](ref:red 'titel') [z][1]\n\n[1]: javascript:alert(1)",
        "<script>alert(1)</script> *nu* <https://example.org>",
        "[ud](https://example.org) *nu*",
        "[a [b](ref:red) c](ref:red)",
    ],
)
def test_a_text_can_grow_emphasis_paragraphs_and_our_links_and_nothing_else(text: str) -> None:
    tags = re.findall(r"<[^>]*>", inline(text, resolve))
    assert {re.sub(r' href="/ref/red/"', "", tag) for tag in tags} <= {"<a>", "</a>", "<em>", "</em>", "<p>", "</p>"}


def test_a_blank_line_starts_a_new_paragraph() -> None:
    assert blocks("Et.\n\nTo.", resolve) == "<p>Et.</p>\n<p>To.</p>"


def test_a_single_paragraph_is_wrapped_too() -> None:
    assert blocks("Et.", resolve) == "<p>Et.</p>"


def test_plain_keeps_the_words_alone() -> None:
    assert plain("**Se** [her](ref:red), *nu*") == "Se her, nu"


def test_words_of_another_language_say_so_and_are_escaped() -> None:
    html = inline("Se [Folketingets Ombudsmand & co](lang:da) eller [trinn](term:step).", resolve)
    assert html == 'Se <span lang="da">Folketingets Ombudsmand &amp; co</span> eller <a href="/term/step/">trinn</a>.'


def test_words_of_another_language_can_be_told_apart() -> None:
    text = "Se [Folketingets Ombudsmand](lang:da)."
    assert plain(text) == "Se Folketingets Ombudsmand."
    assert (own(text), foreign(text)) == ("Se  .", [("da", "Folketingets Ombudsmand")])
