"""The placement: what answering costs, how many sheets it prints on, and what is proved."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.bench.workbench import Figure, Workbench
from tests.browser.placement_page import PlacementPage
from tests.browser.test_placement_meeting import EVERY_FLAG, OWN_SIDE, RED, YELLOW, restorations
from tests.browser.test_placement_proofs import prove
from tests.conftest import LANGUAGES

TITLE = "Placement: answering, printing, proofs"
EVERYTHING: tuple[tuple[str, ...], dict[str, str]] = ((*EVERY_FLAG[2:], *OWN_SIDE), {**RED, **YELLOW})


def measure(bench: Workbench) -> Iterator[Figure]:
    """Requests and faults over both languages' journeys, the longest print, and the proofs' counts."""
    asked: list[str] = []
    answering: list[str] = []
    faults: list[str] = []
    sheets: list[int] = []
    for lang in LANGUAGES:
        for flags, signs in (((), {}), ((), {"red-sign-7": "lasting", "yellow-sign-2": "unsure"}), EVERYTHING):
            at = _open(bench, lang, faults)
            at.page.on("request", lambda request: asked.append(request.url))
            before = len(asked)
            at.place(flags, signs)
            at.result.wait_for()
            answering += asked[before:]
            sheets.append(len(PdfReader(io.BytesIO(at.page.pdf(format="A4", prefer_css_page_size=True))).pages))
            for key in ("copy", "link", "calendar", "save"):
                at.button(key).click()
            at.page.context.close()
    outside = [url for url in asked if not url.startswith((bench.address, "blob:", "data:"))]
    yield Figure("requests while answering", len(answering), most=0)
    yield Figure("requests to anyone else", len(outside), most=0)
    yield Figure("policy violations and errors", len(faults), most=0)
    yield Figure("printed sheets, everything ticked", max(sheets), "A4", most=2)
    restored = restorations(bench.open_page("da/placement/"), bench.address)
    yield Figure("wrong restorations of saved answers", restored["wrong"], f"of {restored['variants']}", most=0)
    yield from _proofs(bench)


def _open(bench: Workbench, lang: str, faults: list[str]) -> PlacementPage:
    open_page: Callable[..., Page] = bench.open_page
    at = PlacementPage.open(open_page, bench.content, lang)
    at.page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    at.page.on("pageerror", lambda error: faults.append(str(error)))
    at.page.wait_for_load_state("networkidle")
    return at


def _proofs(bench: Workbench) -> Iterator[Figure]:
    page = bench.open_page("da/placement/")
    found: dict[str, Any] = prove(page, bench.address)
    counts = found["counts"]
    failed = [proof for proof, cases in found["failures"].items() if cases]
    yield Figure("classes of answers proved", counts["classes"], least=34_650)
    yield Figure("flag sets on each of the representatives", counts["flagSets"], least=512)
    yield Figure("representatives of (fired, border)", counts["representatives"])
    yield Figure("mutants noticed", counts["mutants"])
    yield Figure("mutants that change nothing, with the reason beside them", counts["equivalent"])
    yield Figure("proofs that fail", len(failed), "of " + str(counts["proofs"]), most=0)
    yield Figure("time of all proofs", round(counts["seconds"], 1), "s", most=60)
