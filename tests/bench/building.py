"""What an edit costs under `make serve`, against building the whole site; both measured in this run."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from guide.checked import content_of
from site_serve import LanguagePages
from tests.bench.workbench import Figure, Workbench
from tests.conftest import ROOT, build

TITLE = "Building, and the share of it that one edit costs while writing"
EDITED, SHOWN = ROOT / "data" / "steps" / "red.yml", "steps/red/index.html"
MOST_SHARE = 0.5


def measure(bench: Workbench) -> Iterator[Figure]:
    """Seconds for a whole build and for an edit, and their ratio, which is what counts on any machine."""
    with tempfile.TemporaryDirectory() as folder:
        whole = seconds(lambda: build(Path(folder) / "site"))
        pages = LanguagePages("nb", Path(folder) / "nb")
        pages.freshen(SHOWN)  # the first page pays for what stays loaded
        edit = min(seconds(lambda: _edit(pages)) for _ in range(3))
    yield Figure("pages of one language", sum(1 for _ in (bench.site / "da").rglob("*.html")), "pages")
    yield Figure("the whole site, both languages", round(whole, 2), "s")
    yield Figure("an edit: data read and checked, page rendered", round(edit, 2), "s")
    yield Figure("an edit, as a share of the whole site", round(edit / whole, 3), "", most=MOST_SHARE)


def _edit(pages: LanguagePages) -> None:
    os.utime(EDITED)
    content_of.cache_clear()
    content_of(ROOT / "data")
    pages.forget()
    pages.freshen(SHOWN)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
