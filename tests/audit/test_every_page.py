"""The long sweep (`make audit`): axe on every page, in both languages and colour schemes; and every page at 320 px."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.axe import violations
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_on_any_page(open_page: Callable[..., Page], site: Path, lang: str, scheme: str) -> None:
    page = open_page(f"{lang}/", color_scheme=scheme)
    start, found = page.url, {}
    for path in sorted((site / lang).rglob("index.html")):
        address = path.parent.relative_to(site / lang).as_posix()
        page.goto(start + ("" if address == "." else f"{address}/"))
        if faults := violations(page):
            found[address] = faults
    assert found == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_is_wider_than_a_narrow_screen(open_page: Callable[..., Page], site: Path, lang: str) -> None:
    page = open_page(f"{lang}/", width=320, height=640)
    start, wide = page.url, {}
    for path in sorted((site / lang).rglob("index.html")):
        address = path.parent.relative_to(site / lang).as_posix()
        page.goto(start + ("" if address == "." else f"{address}/"))
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    assert wide == {}
