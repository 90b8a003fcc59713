"""What a browser loads with a script of the site."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page, Route

from guide.show.asset_names import asset_names

ASSETS = Path(__file__).resolve().parents[1] / "docs" / "assets"

IMPORT = re.compile(r'(?:^|[;}\n])(?:import|export)\b[^"\'();]*"(?P<source>[^"]+)"')


def at_load(entry: Path) -> list[Path]:
    """`entry` and everything it imports, but not what it loads on demand."""
    found: list[Path] = []
    waiting = [entry.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.append(path)
            waiting += [(path.parent / each["source"]).resolve() for each in IMPORT.finditer(path.read_text(encoding="utf-8"))]
    return found


def weight(paths: Iterable[Path]) -> int:
    """Bytes as shipped, gzip."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


def modules(page: Page, address: str) -> str:
    """Where `page` finds docs/assets as it is, module by module; `address` is that of the site."""

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(f"{address}modules/")
        route.fulfill(body=(ASSETS / name).read_bytes(), content_type="text/javascript")

    page.route(f"{address}modules/**", answer)
    return f"{address}modules/"


def shipped(name: str) -> str:
    """Where a file of docs/assets stands on the site: `assets/placement/rules.1f2e3d4c.js`."""
    return f"assets/{asset_names(ASSETS)[name]}"
