"""Pages are cut at their tags; that tells the same as Python's own reader, whatever a page holds."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from guide.ship.policy import META, faults
from guide.ship.tags import PLAIN, Tag, _Any, parts_of

PAGE = f"""<!doctype html>
<html lang="da"><head><meta charset="utf-8">{META}<title>Trusler &amp; vold – Trappen</title>
<script type=module src="../assets/x.js"></script></head>
<body class="a  b" hidden><guide-away><button type="button"
 class="button">Skjul &#39;siden&#39;</button></guide-away><br><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>
<script type="application/json">{{"a":"b &amp; c"}}</script><p id="x">5 > 3 og <a href="a?b&amp;c=1">æ</a></p></body></html>
"""
ODD = ("<", ">", "&", '"', "'", "=", "/", "<!--", "-->", "<script>", "</script>", "<p x=>", "<title>", "&#60;", "<a b='>'>")


def told(parts: Iterable[Tag | str]) -> list[object]:
    """What a reader says, in values; words that it gives in pieces as one."""
    found: list[object] = []
    for each in parts:
        if isinstance(each, Tag):
            found.append((each.name, each.begins, each.ends, each.attributes))
        elif found and isinstance(found[-1], str):
            found[-1] += each
        else:
            found.append(each)
    return found


def test_a_page_of_our_own_is_cut() -> None:
    assert not any("<" in text for text in PLAIN.split(PAGE)[::2])
    assert told(parts_of(PAGE)) == told(_Any(PAGE).found)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_page_is_told_as_the_reader_of_python_tells_it(seed: int) -> None:
    choice, cut = random.Random(seed), 0
    for _ in range(100):
        at = choice.randrange(len(PAGE))
        page = PAGE[:at] + choice.choice(ODD) + PAGE[at + choice.randrange(3) :]
        cut += not any("<" in text for text in PLAIN.split(page)[::2])
        assert told(parts_of(page)) == told(_Any(page).found), f"seed {seed}: {page}"
    assert 10 < cut < 100, "both ways have to be tried"


@pytest.mark.parametrize("odd", ["<ıframe>", "<İ>", "<p ſrc=x>", "<p\vid=x>", "<p\u00a0id>"])
def test_signs_that_look_like_letters_and_spaces_are_told_as_the_reader_of_python_tells_them(odd: str) -> None:
    page = PAGE.replace("<br>", odd)
    assert told(parts_of(page)) == told(_Any(page).found)


def test_a_tag_is_judged_anew_wherever_it_stands() -> None:
    bad = '<p onclick="a()">x</p>'
    assert faults(PAGE.replace("<br>", bad * 2)) == ["onclick= on <p>"] * 2 == faults(PAGE.replace("<br>", bad * 2))
