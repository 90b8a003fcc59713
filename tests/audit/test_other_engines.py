"""What Chromium shows, Firefox ESR and WebKitGTK show: no page says a word in the console, and the main ways lead there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audit.engines import Engine, firefox, webkit
from tests.conftest import LANGUAGES


@pytest.fixture(scope="module", params=[firefox, webkit], ids=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with request.param() as one:
        yield one


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_says_a_word_in_the_console(engine: Engine, site: Path, address: str, lang: str) -> None:
    said = {}
    for path in sorted((site / lang).rglob("*.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        engine.go(address + name)
        if lines := engine.console():
            said[name] = lines
    assert said == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_read_from_a_folder_says_a_word_in_the_console(engine: Engine, offline_site: Path, lang: str) -> None:
    said = {}
    for path in sorted((offline_site / lang).glob("*.html")):
        engine.go(path.as_uri())
        if lines := engine.console():
            said[path.name] = lines
    assert said == {}
