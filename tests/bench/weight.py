"""What a page asks a browser to fetch, as the browser really asks for it; gzip, as a server with compression sends it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Response

from tests.bench.workbench import Figure, Workbench, gzipped
from tests.build.test_weight import ASKED, PAPER, WHOLE, WORKED_IN, limit, most

TITLE = "What a page weighs, gzip: the heaviest of each kind (a kind asks for the same scripts, and may weigh as much)"
WITH_SCRIPTS = 20 * 1024  # of a page that is read, with what its scripts ask for by themselves
SCRIPT = re.compile(r'<script[^>]* src="[^"]*assets/([^"]+?)\.[0-9a-f]{8}\.js"')
PRINT = re.compile(r"/print\.[0-9a-f]{8}\.css$")
Kind = tuple[frozenset[str], int]  # scripts, and what a page may weigh


def measure(bench: Workbench) -> Iterator[Figure]:
    """For the heaviest page of each kind: HTML and style, requests until they are there, sheets for paper, all with scripts.

    Nobody waits for a sheet that holds on paper alone: it is counted by itself, as the tests of weight count it.
    """
    for (scripts, may), path in sorted(heaviest(bench.site).items(), key=lambda each: (sorted(each[0][0]), each[0][1])):
        name = ", ".join(sorted(each.rpartition("/")[2] for each in scripts)) or "without scripts"
        page = f"{path.parent.relative_to(bench.site).as_posix()}/"
        fetched = fetch(bench, page)
        whole = [size for type_, size in fetched if type_ in ("document", "stylesheet")]
        paper = sum(size for type_, size in fetched if type_ == "paper")
        waited = [size for type_, size in fetched if type_ not in ("script", "paper")]
        read = may == WHOLE and not limit(WORKED_IN, named(bench.site, path), 0)
        yield Figure(f"{name}: {page}", sum(whole), "B", most=may)
        yield Figure(f"{name}: requests", len(waited), "", most=ASKED)
        yield Figure(f"{name}: for paper", paper, "B", most=PAPER)
        with_scripts = sum(size for type_, size in fetched if type_ != "paper")
        yield Figure(f"{name}: with scripts", with_scripts, "B", most=WITH_SCRIPTS if read else None)
        yield Figure(f"{name}: HTML as it is", path.stat().st_size, "B")


def heaviest(site: Path) -> dict[Kind, Path]:
    """Kind → the page of it with the longest HTML."""
    found: dict[Kind, Path] = {}
    for path in sorted(site.glob("*/**/index.html")):
        kind = frozenset(SCRIPT.findall(path.read_text(encoding="utf-8"))), most(named(site, path))
        found[kind] = max(found.get(kind, path), path, key=lambda each: each.stat().st_size)
    return found


def named(site: Path, path: Path) -> str:
    """The name of a page, less its language: `steps/red`."""
    return path.parent.relative_to(site / path.relative_to(site).parts[0]).as_posix()


def fetch(bench: Workbench, address: str) -> list[tuple[str, int]]:
    """`(type, bytes)` of everything that the page asks for until it stands still; a sheet for paper is of the type `paper`."""
    found: list[Response] = []
    page = bench.open_page()
    page.on("response", lambda response: found.append(response))
    page.goto(bench.address + address, wait_until="networkidle")
    sizes = [("paper" if PRINT.search(each.url) else each.request.resource_type, gzipped(each.body())) for each in found]
    page.close()
    return sizes
