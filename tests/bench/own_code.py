"""How much own script and style a page with a component loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.workbench import Figure, Workbench, gzipped
from tests.modules import at_load

TITLE = "Own code of each component as shipped, gzip: at load, and what loads on demand"
SHARED = ("site", "vendor", "search", "term")  # of every page: theme overrides, vendored files, the search
MOST_SCRIPT, MOST_STYLE = 6144, 2048
LATER = re.compile(r'\bimport\("([^"]+)"\)')
COMPONENT = re.compile(r'<script type="module" src="[^"]*assets/([a-z-]+)/\1\.js"')


def measure(bench: Workbench) -> Iterator[Figure]:
    """Script and style of one page for each component, as the browser really asked for them."""
    for name, page in sorted(pages_by_component(bench.site).items()):
        loaded = own_files(bench, page)
        mine = {file: size for file, size in loaded.items() if file.split("/")[0] in (name, "shared")}
        rest = on_demand(bench.site / "assets", mine)
        yield Figure(f"{name}: script", total(mine, ".js"), "B", most=MOST_SCRIPT)
        yield Figure(f"{name}: style", total(mine, ".css"), "B", most=MOST_STYLE)
        if rest:
            yield Figure(f"{name}: script on demand", sum(gzipped(file.read_bytes()) for file in rest), "B")
    yield Figure("a page without a component: script", total(own_files(bench, "da/actions/red-org-1/"), ".js"), "B", most=0)


def on_demand(assets: Path, loaded: dict[str, int]) -> set[Path]:
    """What the loaded scripts load later, and what comes with it."""
    waiting = [
        (assets / file).parent / each for file in loaded if file.endswith(".js") for each in LATER.findall(read(assets / file))
    ]
    return {path for file in waiting for path in at_load(file)} - {(assets / file).resolve() for file in loaded}


def read(path: Path) -> str:
    """A script as shipped."""
    return path.read_text(encoding="utf-8")


def pages_by_component(site: Path) -> dict[str, str]:
    """Component → one Danish page that has it, the one with the fewest others."""
    found: dict[str, tuple[int, str]] = {}
    for file in sorted((site / "da").rglob("index.html")):
        names = COMPONENT.findall(file.read_text(encoding="utf-8"))
        page = f"{file.parent.relative_to(site).as_posix()}/"
        for name in names:
            found[name] = min(found.get(name, (99, "")), (len(names), page))
    return {name: page for name, (_, page) in found.items()}


def own_files(bench: Workbench, page: str) -> dict[str, int]:
    """`placement/rules.js` → bytes, for everything the page loads from the components' folders."""
    found: dict[str, int] = {}
    browser_page = bench.open_page()
    browser_page.on("response", lambda response: addresses.append(response.url))
    addresses: list[str] = []
    browser_page.goto(bench.address + page, wait_until="networkidle")
    for address in addresses:
        path = urlsplit(address).path
        if "/assets/" in path and "/da/" not in path and "/nb/" not in path:
            name = path.split("/assets/")[1]
            if name.split("/")[0] not in SHARED:
                found[name] = gzipped((bench.site / "assets" / name).read_bytes())
    browser_page.close()
    return found


def total(files: dict[str, int], ending: str) -> int:
    """The bytes of the files with this ending."""
    return sum(size for file, size in files.items() if file.endswith(ending))
