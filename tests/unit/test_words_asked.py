"""Interface words: found from the templates and the code themselves."""

from __future__ import annotations

import pytest

from guide.show.words_asked import ANY, in_code, in_template


@pytest.mark.parametrize(
    ("template", "asked"),
    [
        ('{{ ui("skip") }}', {"skip"}),
        ('{{ ui("card-theme-" ~ theme) }}', {f"card\\-theme\\-{ANY}"}),
        ('{{ ui(key ~ "-lead") }}', {f"{ANY}\\-lead"}),
        ('{{ ui("one" if n == 1 else "many") }}', {"one", "many"}),
        ('{% for key in ("one", "two") %}{{ ui(key) }}{% endfor %}', {"one", "two"}),
        ('{{ parts.script_words("meeting") }}', {f"meeting-js-{ANY}"}),
        ("{{ title(key) }}", set()),
    ],
)
def test_what_a_template_asks_for(template: str, asked: set[str]) -> None:
    assert {each.pattern for each in in_template(template, "home.html")} == asked


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ('content.ui["skip"][lang]', {"skip"}),
        ('ui[f"page-{key}"]', {f"page\\-{ANY}"}),
        ('words_for(content, "placement", lang)', {f"placement-js-{ANY}"}),
        ("content.ui[key]", set()),
    ],
)
def test_what_code_asks_for(code: str, asked: set[str]) -> None:
    assert {each.pattern for each in in_code(code, "frame.py")} == asked


def test_only_a_whole_key_is_missed_when_it_is_not_there() -> None:
    assert [each.certain for each in in_template('{{ ui("a") }}{{ ui("b-" ~ x) }}', "home.html")] == [True, False]
