"""What one waits for while writing: from saving a file until a real browser shows it by itself, under `make serve`."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import expect

from tests.bench.workbench import Figure, Workbench
from tests.build.copies import copy_project
from tests.build.test_serve import serving

TITLE = "Writing"
EDITS = 9
FILE, PAGE = "data/steps/green.yml", "nb/steps/green/"


def measure(bench: Workbench) -> Iterator[Figure]:
    """The median and the longest of some edits; the first, which loads what stays loaded, does not count."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project")
        file = project / FILE
        good = file.read_text(encoding="utf-8")
        with serving(project) as address:
            page = bench.open_page(address + PAGE)
            times = []
            for number in range(EDITS + 1):
                start = time.perf_counter()
                file.write_text(good.replace('nb: "', f'nb: "Redigert{number} ', 1), encoding="utf-8")
                expect(page.get_by_text(f"Redigert{number} ").first).to_be_attached(timeout=30_000)
                times.append(time.perf_counter() - start)
    yield Figure("from saving to seeing, median", round(statistics.median(times[1:]), 2), "s", most=0.3)
    yield Figure("from saving to seeing, longest", round(max(times[1:]), 2), "s")
