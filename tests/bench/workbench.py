"""What the measurements share: the built site, a server for it, a real browser, and what a figure is."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from guide.checked import content_of
from guide.read.content import Content
from tests.built import built
from tests.conftest import CHROMIUM, MOUNT, ROOT, chromium_path
from tests.served import served


@dataclass(frozen=True)
class Figure:
    """One measured number. `most` or `least` is what it may be; a figure beyond it fails the bench."""

    name: str
    value: float
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """False when the figure is beyond its limit."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    @property
    def limit(self) -> str:
        """The limit in words."""
        return f"≤ {self.most:g}" if self.most is not None else f"≥ {self.least:g}" if self.least is not None else ""


@dataclass
class Workbench:
    """The site in `site`, served at `address` (with a slash at the end); pages close when the bench does."""

    site: Path
    address: str
    browser: Browser
    content: Content
    _stack: ExitStack = field(default_factory=ExitStack)

    def open_page(self, path: str = "", **options: Any) -> Page:
        """A page in a context of its own; `path` is relative to the site, or a whole address."""
        context = self.browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        self._stack.callback(context.close)
        page = context.new_page()
        if path:
            page.goto(path if "://" in path else self.address + path)
        return page


def gzipped(data: bytes) -> int:
    """Bytes after gzip at its best, as a server with static compression sends them."""
    return len(gzip.compress(data, 9, mtime=0))


@contextmanager
def workbench() -> Iterator[Workbench]:
    """The built site, served below a sub-path, and Chromium."""
    with ExitStack() as stack:
        site = built(MOUNT)
        top = stack.enter_context(served(site.parents[MOUNT.count("/")]))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM)
        stack.callback(browser.close)
        yield Workbench(site, f"{top}{MOUNT}/", browser, content_of(ROOT / "data"), stack)
