"""What a page asks a browser to fetch, as the browser really asks for it; gzip, as a server with compression sends it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Response

from tests.bench.workbench import Figure, Workbench, gzipped

TITLE = "What a page weighs, gzip: the heaviest of each kind (a kind asks for the same scripts)"
WHOLE, REQUESTS, WITH_SCRIPTS = 14_600, 3, 20 * 1024  # of a page that is read; one TCP window holds 14,600 bytes
SCRIPT = re.compile(r'<script[^>]* src="[^"]*assets/([^"]+?)\.[0-9a-f]{8}\.js"')
WORKING = ("placement/placement", "meeting/meeting")  # pages with a form that is a tool of its own


def measure(bench: Workbench) -> Iterator[Figure]:
    """For the heaviest page of each kind: HTML and style, requests until they are there, and all with the scripts."""
    for kind, path in sorted(heaviest(bench.site).items()):
        name = ", ".join(sorted(each.rpartition("/")[2] for each in kind)) or "without scripts"
        page = f"{path.parent.relative_to(bench.site).as_posix()}/"
        fetched = fetch(bench, page)
        whole = [size for type_, size in fetched if type_ in ("document", "stylesheet")]
        reading = not set(kind) & set(WORKING)
        yield Figure(f"{name}: {page}", sum(whole), "B", most=WHOLE if reading else None)
        yield Figure(f"{name}: requests", len([size for type_, size in fetched if type_ != "script"]), "", most=REQUESTS)
        yield Figure(f"{name}: with scripts", sum(size for _, size in fetched), "B", most=WITH_SCRIPTS if reading else None)
        yield Figure(f"{name}: HTML as it is", path.stat().st_size, "B")


def heaviest(site: Path) -> dict[frozenset[str], Path]:
    """Scripts of a page → the page with the longest HTML that asks for just these."""
    found: dict[frozenset[str], Path] = {}
    for path in sorted(site.glob("*/**/index.html")):
        kind = frozenset(SCRIPT.findall(path.read_text(encoding="utf-8")))
        found[kind] = max(found.get(kind, path), path, key=lambda each: each.stat().st_size)
    return found


def fetch(bench: Workbench, address: str) -> list[tuple[str, int]]:
    """`(type, bytes)` of everything that the page asks for until it stands still."""
    found: list[Response] = []
    page = bench.open_page()
    page.on("response", lambda response: found.append(response))
    page.goto(bench.address + address, wait_until="networkidle")
    sizes = [(each.request.resource_type, gzipped(each.body())) for each in found]
    page.close()
    return sizes
