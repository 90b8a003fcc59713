"""A slow day, on demand: `TRAPPEN_LATE=anything make test`. Each script and sheet of the built site comes 0.15 to 0.4 s later,
how much hangs on the word given, and the pages that tests are given have a quarter of the speed. A test that passes only where
everything is quick shows itself."""

from __future__ import annotations

import os
import random
import time

from playwright.sync_api import Page

WORD = os.environ.get("TRAPPEN_LATE", "")
SLOWER = 4  # times


def wait(path: str) -> None:
    """As long as the answer to a request for `path` takes on such a day."""
    if WORD and path.partition("?")[0].endswith((".js", ".css", ".json")):
        time.sleep(random.Random(WORD + path).uniform(0.15, 0.4))


def slow(page: Page) -> None:
    """The page with a busy processor."""
    if WORD:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
