"""Going through a page by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

FAR = 80  # stops; further than this nobody goes


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until `target` has the focus."""
    expect(target).to_be_visible()
    for _ in range(FAR):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} was not reached with {FAR} times Tab")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Goes to `target` with Tab and presses `key` there."""
    tab_to(page, target)
    page.keyboard.press(key)
