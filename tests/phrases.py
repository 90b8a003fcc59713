"""The page of phrases, once it knows by what words people ask: these come after the page, and find more than its own words."""

from __future__ import annotations

from playwright.sync_api import Page

LEARNED = "() => Object.keys(document.querySelector('guide-phrases').found ?? {}).length > 0"


def learned(page: Page) -> Page:
    """The page, when whatever is typed from now on finds the same each time."""
    page.wait_for_function(LEARNED)
    return page
