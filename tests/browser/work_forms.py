"""What the tests of the forms do alike: fill one in, read what it hands over."""

from __future__ import annotations

from playwright.sync_api import Page

from guide.model.forms import Form
from guide.read.content import Content
from guide.read.marks import plain

# Fills every text with its own name, and a second line where there are two, and chooses the first of everything.
FILL = """() => {
  const form = document.querySelector("guide-work-form");
  for (const field of form.querySelectorAll("[data-field]")) {
    const [first] = field.querySelectorAll("[name]");
    const more = first.dataset.lines > 1 ? "\\nog på linje to" : "";
    if (first.localName === "textarea") first.value = `skrevet i ${first.name}${more}`;
    else if (/radio|checkbox/.test(first.type)) first.checked = true;
    first.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
HEADINGS = """() => [...document.querySelectorAll("guide-work-form [data-heading]")]
  .filter((one) => one.getClientRects().length).map((one) => one.textContent.trim().replace(/\\s+/g, " "))"""


def headings(page: Page) -> list[str]:
    """The headings of the form that are shown."""
    found: list[str] = page.evaluate(HEADINGS)
    return found


def copied(page: Page, content: Content, lang: str) -> str:
    """The text that the form hands over."""
    page.get_by_role("button", name=content.ui["form-copy"][lang]).click()
    page.locator("#out").wait_for()
    return page.locator("#out").input_value()


def stored(page: Page) -> list[str]:
    """What the page has stored on the device."""
    found: list[str] = page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return found


def asks(form: Form, lang: str) -> list[str]:
    """Every question of a form in words."""
    return [plain(one.ask[lang]) for block in form.blocks for one in (*block.entries, *block.gates)]
