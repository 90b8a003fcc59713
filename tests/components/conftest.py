"""Opens a page with a component, without building the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guide.read.content import Content
from tests import late
from tests.components.example import ORIGIN, keep, serve
from tests.conftest import PATIENCE

Open = Callable[..., Page]


@pytest.fixture
def open_alone(chromium: Browser, content: Content) -> Iterator[Open]:
    """Opens a page of the site by name, `open_alone("placement", "nb", path="#x")`, with the site's own data.

    `local` and `session` is what the browser keeps already, `script` runs before the page, `fails` says that errors in the
    console are expected; without it there may be none. Nothing may ever be left uncaught.
    """
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def open_it(
        name: str,
        lang: str = "da",
        path: str = "",
        local: dict[str, str] | None = None,
        session: dict[str, str] | None = None,
        script: str = "",
        fails: bool = False,
        **options: object,
    ) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        late.slow(page)
        page.on("pageerror", lambda error: said.append(f"uncaught: {error}"))
        if not fails:
            page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        serve(page, content, lang, name)
        for area, kept in (("localStorage", local), ("sessionStorage", session)):
            if kept:
                keep(page, area, kept)
        if script:
            page.add_init_script(script)
        page.goto(f"{ORIGIN}/{lang}/{name}/{path}")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert said == []
