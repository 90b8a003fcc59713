"""Where people look for what to say: what the page finds hangs on words that come after it. Here are pages that have them."""

from __future__ import annotations

from playwright.sync_api import Page

LEARNED = "() => Object.keys(document.querySelector('guide-phrases').found ?? {}).length > 0"
ASKED = "() => Boolean(document.querySelector('guide-phrases').nearest)"


def learned(page: Page) -> Page:
    """The page of phrases, when whatever is typed from now on finds the same each time."""
    page.wait_for_function(LEARNED)
    return page


def asked(page: Page) -> Page:
    """The page of situations, when the first letter has brought the words of the search."""
    page.get_by_role("searchbox").fill("a")
    page.wait_for_function(ASKED)
    return page
