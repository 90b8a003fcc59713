"""Accessibility by axe-core (tests/vendor): `assert_accessible(page)` in whatever state the page is in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([tags, within]) => {
  const preload = location.protocol !== "file:"; // axe fetches the style sheets, which file:// refuses
  const found = await axe.run(within ?? document, { runOnly: tags, resultTypes: ["violations"], preload });
  const places = (v) => v.nodes.map((n) => n.target.join(" ") + "  " + n.html.slice(0, 160));
  return found.violations.map((v) => [v.impact, v.id, v.help, places(v)]);
}"""


def violations(page: Page, within: str | None = None) -> list[str]:
    """Every violation of WCAG 2.0–2.2 A and AA and of axe's best practices, one line per place.

    `within` is a CSS selector that narrows the run to a part of the page.
    """
    # Not a script tag: the page's policy would refuse it; what the debugger evaluates is outside the policy.
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE)
    found: list[Any] = page.evaluate(RUN, [TAGS, within])
    return [f"{impact} {rule}: {text}: {place}" for impact, rule, text, places in found for place in places]


def assert_accessible(page: Page, within: str | None = None) -> None:
    """Fails with every violation axe finds in the page as it stands now."""
    found = violations(page, within)
    assert found == [], f"{page.url}\n" + "\n".join(found)
