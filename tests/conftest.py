"""What the tests share: the content, one built site, a server for it, and a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from guide.checked import content_of
from guide.model.languages import Lang
from guide.read.content import Content
from tests import late
from tests.built import built
from tests.served import served

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = [lang.value for lang in Lang]
# A journey that is the same in both languages is gone in one of them each day, and in both in `make audit`.
DANISH = ["da", pytest.param("nb", marks=pytest.mark.long)]
NORWEGIAN = [pytest.param("da", marks=pytest.mark.long), "nb"]
MOUNT = "intranet/trappen"  # a sub-path with nothing of ours above it
PATIENCE = 30_000  # ms, for an act and for what it leads to: only a test that fails waits so long, however busy the machine
expect.set_options(timeout=PATIENCE)
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def content() -> Content:
    """The content of data/, checked."""
    return content_of(ROOT / "data")


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site, below a path of its own and with a space above it; for reading only."""
    return built(MOUNT)


@pytest.fixture(scope="session")
def offline_site() -> Path:
    """The site built for reading from a folder; for reading only."""
    return built("site-offline", "--offline")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at the end."""
    with served(site.parents[MOUNT.count("/")]) as top:
        yield f"{top}{MOUNT}/"


def chromium_path() -> str:
    """Where Chromium is. The headless shell comes first: it draws no window around the page and so is twice as fast."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, "Chromium is missing. Please run: sudo apt-get install -y chromium-headless-shell"
    return found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, headless. A test fails when it is missing."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: `open_page("da/safety/", width=320, java_script_enabled=False)`.

    When the test ends, no page may have asked anything of another host, logged an error or met its policy.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_it(path: str, width: int = 1280, height: int = 800, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        watch(page, faults)
        late.slow(page)
        page.goto(path if "://" in path else address + path)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert faults == []


def watch(page: Page, faults: list[str]) -> None:
    """Notes every request to another host, every failed one, and every error in the console."""
    local = ("http://127.0.0.1", "file:", "data:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(local) else faults.append(f"outside request: {r.url}"))
    page.on("response", lambda r: faults.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: faults.append(f"console: {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(f"error: {e}"))
