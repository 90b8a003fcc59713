from __future__ import annotations

from dataclasses import replace

import pytest

from guide.meaning.addresses import Route, own_address, relative, routes, whole_of
from guide.read.content import Content


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
