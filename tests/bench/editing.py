"""What one waits for while writing: from saving a file until a real browser shows it by itself, under `make serve`."""

from __future__ import annotations

import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.workbench import Figure, Workbench
from tests.build.copies import copy_project
from tests.build.test_serve import serving

TITLE = "Writing"
EDITS = 5
LOOKED_AT = 1.5  # seconds that a writer looks at what was written; the rules are asked meanwhile
EDITED = {  # what is written in, at which key, and a page that shows it
    "a step": ("data/steps/green.yml", "title", "nb/steps/green/"),
    "a situation": ("data/situations/shouts.yml", "title", "nb/say/shouts/"),
    "a card": ("data/cards/card-001.yml", "title", "nb/cards/card-001/"),
    "a rule of law": ("data/countries/no.yml", "title", "nb/law/no/"),
    "a word of every page": ("data/ui/away.yml", "away-how", "nb/steps/green/"),
}


def measure(bench: Workbench) -> Iterator[Figure]:
    """For each file the median of some edits, and the longest of all; the first of a file, after which its page is known to
    the browser, does not count."""
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project")
        with serving(project) as address:
            for what, (file, key, there) in EDITED.items():
                times = waited(project / file, key, bench.open_page(address + there))[1:]
                longest = max(longest, *times)
                yield Figure(f"from saving {what} to seeing it, median", round(statistics.median(times), 2), "s", most=0.3)
    yield Figure("from saving to seeing, longest", round(longest, 2), "s")


def waited(file: Path, key: str, page: Page) -> list[float]:
    """The seconds until the page shows each of some edits of the first text below `key`."""
    good, times = file.read_text(encoding="utf-8"), []
    place = re.compile(rf'^ *{key}:\n *da: .*\n *nb: "', re.M)
    for number in range(EDITS + 1):
        time.sleep(LOOKED_AT)
        start = time.perf_counter()
        file.write_text(place.sub(rf"\g<0>Redigert{number} ", good, count=1), encoding="utf-8")
        page.wait_for_function("(words) => document.body?.textContent.includes(words)", arg=f"Redigert{number} ")
        times.append(time.perf_counter() - start)
    page.close()
    return times
