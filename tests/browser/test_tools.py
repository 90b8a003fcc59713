"""A tool begins on one screen of a laptop; what to do, say and avoid stands open, and what one looks up is folded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.meaning.addresses import ELSEWHERE, whole_of
from guide.read.content import Content
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
LAPTOP = (1280, 800)
LOWEST = """() => Math.max(...[...document.querySelectorAll(".essence, .guidance--tool > .pic-figure")]
  .map((each) => each.getBoundingClientRect().bottom))"""
LOOKED_UP = ":is(.section--know, .section--text, .section--example, .part)"
UNFOLDED = f"""() => document.querySelectorAll(".folds > {LOOKED_UP}:not(details:not([open]))").length"""
ACTS = ":is(.section--do, .section--say, .section--ask, .section--avoid)"
HIDDEN = f"""() => [...document.querySelectorAll(".folds > details{ACTS}")]
  .filter((each) => !each.querySelector("summary .tag--place")).length"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_to_do_stands_on_one_laptop_screen_and_what_one_looks_up_is_folded(
    open_page: Open, content: Content, lang: str
) -> None:
    width, height = LAPTOP
    page = open_page(f"{lang}/", width=width, height=height, java_script_enabled=False)
    low, open_parts, hidden = {}, {}, {}
    start = page.url
    for name in whole_of(content, "tools"):
        if name in ELSEWHERE:
            continue
        page.goto(f"{start}tools/{name}/")
        if (bottom := page.evaluate(LOWEST)) > height:
            low[name] = bottom
        if count := page.evaluate(UNFOLDED):
            open_parts[name] = count
        if count := page.evaluate(HIDDEN):
            hidden[name] = count
    assert hidden == {}
    assert low == {}
    assert open_parts == {}


@pytest.mark.parametrize("lang", DANISH)
def test_a_link_to_a_part_opens_it_without_a_script(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/tools/tool-pull-communication/#tool-pull-pauses", java_script_enabled=False)
    expect(page.locator("#tool-pull-pauses q").first).to_be_in_viewport()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_list_of_tools_goes_by_moment_and_names_each_tool_once(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/tools/", java_script_enabled=False)
    tools = [content.tools[name] for name in whole_of(content, "tools")]
    groups = list(dict.fromkeys(content.ui[f"moment-{tool.moments[0]}"][lang] for tool in tools))
    shown = page.get_by_role("main").get_by_role("heading", level=2).all_inner_texts()
    assert sorted(shown) == sorted(groups)
    assert page.locator(".by-moment li > a").count() == len(tools)
