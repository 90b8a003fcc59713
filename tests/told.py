"""What mutated data may lead to: every fault told on a line of its own, or pages as sound as before. Nothing else."""

from __future__ import annotations

import re
import resource
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from guide.checked import ROOT, faults, problems_of
from guide.model.languages import Lang
from guide.show.site import Site

TODAY = date(2026, 12, 1)
LINE = re.compile(r"[^\n]*?:[1-9]\d*:[1-9]\d*: [^\n]+")
LONGEST = 1200  # signs of what is told about one fault
MOST = 400  # faults told for one mutation; a file with all its indents wrong has many
SECONDS = 120  # of the clock, for one set of data and all its pages on a busy machine; a hang lasts longer
ROOM = 1_500_000_000  # bytes above what the process holds before
LINK = re.compile(r'(?:href|src)="([^"]*)"')
SOUND = re.compile(
    r"https?://[^\s/]+(?:/\S*)?|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9()-]{2,}|[\w./-]*(?:\?[\w=&;-]*)?(?:#[\w=-]*)?"
)


@contextmanager
def bounds() -> Iterator[None]:
    """What takes too long or too much room ends with an error, here and not on somebody's machine."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"still busy after {SECONDS} seconds")

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_AS, (held + ROOM, hard))
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def wrong_with(data: Path) -> list[str]:
    """What should not have happened with this data; nothing when every fault was told, or there was none."""
    start = time.monotonic()
    try:
        with bounds():
            content, problems = problems_of(data, TODAY)
            told = [str(problem) for problem in problems]
            pages = [] if faults(problems) else [str(page) for page in _pages(content)]
    except BaseException as error:
        return [f"{type(error).__name__} after {time.monotonic() - start:.1f} s: {error}"[:500]]
    wrong = [
        f"badly told: {line[:300]!r}"
        for line in told
        if not LINE.fullmatch(line) or len(line) > LONGEST or not line.isprintable()
    ]
    wrong += [f"our own fault: {line}" for line in told if "fault of the program" in line or "cannot be made here" in line]
    wrong += [f"{len(told)} problems"] if len(told) > MOST else []
    return wrong + [f"a link to {link!r}" for page in pages for link in LINK.findall(page) if not SOUND.fullmatch(link)]


def _pages(content: object) -> Iterator[object]:
    for lang in Lang:
        site = Site(content, lang, ROOT)  # type: ignore[arg-type]
        yield from (site.whole(name) for name in site.pages)
