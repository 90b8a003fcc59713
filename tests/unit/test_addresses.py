from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guide.meaning.addresses import Route, own_address, relative, routes, whole_of
from guide.read.content import Content
from guide.show import one_address
from tests.conftest import LANGUAGES


@pytest.mark.parametrize(
    ("page", "anchor", "here", "directory", "link"),
    [
        ("steps/red", "", "index", True, "steps/red/"),
        ("steps/red", "", "index", False, "steps/red.html"),
        ("index", "", "steps/red", True, "../../"),
        ("index", "", "steps/red", False, "../index.html"),
        ("safety", "now", "actions/red-org-1", True, "../../safety/#now"),
        ("safety", "now", "safety", True, "#now"),
        ("tools/index", "", "tools/tool-agb-model", True, "../"),
        ("tools/index", "", "tools/tool-agb-model", False, "index.html"),
        ("steps/green", "", "steps/red", True, "../green/"),
        ("index", "", "index", True, "./"),
    ],
)
def test_links_are_relative_in_both_kinds_of_site(page: str, anchor: str, here: str, directory: bool, link: str) -> None:
    assert relative(Route(page, anchor), here, directory) == link


def test_a_part_is_found_on_its_wholes_page(content: Content) -> None:
    found = routes(content)
    assert found["tool-choices"] == Route("tools/tool-boundary-phrases", "tool-choices")
    assert "tool-choices" not in whole_of(content, "tools")


def test_a_sign_is_found_on_its_step_and_what_is_needed_now_on_the_safety_page(content: Content) -> None:
    found = routes(content)
    assert found["red-sign-4"] == Route("steps/red", "red-sign-4")
    assert found["safety-danger"] == Route("safety", "safety-danger")
    assert found["safety-police-report"] == Route("safety/safety-police-report")


@pytest.mark.parametrize("site", ["https://intranet.example/trappen", "https://intranet.example/trappen/"])
def test_the_own_address_of_a_page_stands_below_that_of_the_site_and_its_language(content: Content, site: str) -> None:
    there = replace(content, organisation=content.organisation.model_copy(update={"site_address": site}))
    assert own_address(there, "nb", "steps/red") == "https://intranet.example/trappen/nb/steps/red/"
    assert own_address(there, "da") == "https://intranet.example/trappen/da/"


def test_without_a_site_address_no_page_has_an_address_of_its_own(content: Content) -> None:
    assert own_address(content, "da", "steps/red") is None


def test_prose_that_would_take_the_place_of_a_record_is_told_though_its_name_differs_in_capitals(
    content: Content, tmp_path: Path
) -> None:
    for lang in LANGUAGES:
        page = tmp_path / "docs" / lang / "steps" / "Red.md"
        page.parent.mkdir(parents=True)
        page.write_text("---\ntitle: x\nsection: place\ndescription: x\n---\n# x\n", encoding="utf-8")
    told = one_address.problems(content, tmp_path)
    files = {problem.file for problem in told if problem.message == "/steps/red/ is the address of another page too."}
    assert files == {"data/steps/red.yml", "docs/da/steps/Red.md", "docs/nb/steps/Red.md"}
