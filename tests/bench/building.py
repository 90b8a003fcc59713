"""What a build costs, against other generators over the same finished pages and at other sizes; all in this run.

Ratios of processor time, so that they mean the same on any machine, a busy one too.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.bench import cost
from tests.bench.cost import Cost
from tests.bench.workbench import Figure, Workbench
from tests.build.copies import copy_project, environment
from tests.conftest import ROOT

TITLE = "Building both languages: processor time, as ratios"
SIZES = (1_000, 3_000)  # pages of one language
COPIED = ROOT / "data" / "exercises" / "exercise-competence.yml"
SAID = re.compile(r'^    - ".*"$', re.M)  # what people say: no line may fit several records


def measure(bench: Workbench) -> Iterator[Figure]:
    """Our build from data/ to the finished folder; Material and Hugo only put a frame around pages that are finished."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        pages = sum(1 for _ in (bench.site / "da").rglob("*.html"))
        ours = min((build(top / f"ours-{n}") for n in range(3)), key=lambda each: each.processor)
        material = cost.plain_material(bench.site, top / "material")
        hugo = cost.hugo(bench.site, top / "hugo")
        yield Figure("pages of one language", pages, "pages")
        yield Figure("processor time of a build", round(ours.processor, 2), "s")
        yield Figure("against plain Material over the finished pages", ratio(ours, material), "", most=0.5)
        yield Figure("against Hugo over the finished pages", ratio(ours, hugo), "", most=2)
        yield Figure("most memory of one process", round(ours.memory), "MB")
        each = {pages: ours.processor / pages}
        for size in SIZES:
            grown = build(top / str(size), size - pages)
            each[size] = grown.processor / size
            yield Figure(f"{size} pages: processor time", round(grown.processor, 1), "s")
            yield Figure(f"{size} pages: most memory of one process", round(grown.memory), "MB")
        small, large = SIZES
        yield Figure(f"a page of {small}, as a share of one of {pages}", round(each[small] / each[pages], 2), "", most=1.1)
        yield Figure(f"a page of {large}, as a share of one of {small}", round(each[large] / each[small], 2), "", most=1.1)


def build(target: Path, more: int = 0) -> Cost:
    """What `make build` costs for a copy of the project with so many more records."""
    project = copy_project(target)
    record = COPIED.read_text(encoding="utf-8")
    for number in range(more):
        name = f"{COPIED.stem}-{number:04}"
        (project / "data" / "exercises" / f"{name}.yml").write_text(copied(record, name), encoding="utf-8")
    return cost.cost((sys.executable, "-m", "site_build"), at=project, **environment(project))


def copied(record: str, name: str) -> str:
    """The record under another name, and found by other words."""
    numbers = count()
    return SAID.sub(lambda _: f'    - "{name} {next(numbers)}"', record.replace(f'id: "{COPIED.stem}"', f'id: "{name}"', 1))


def ratio(one: Cost, other: Cost) -> float:
    """The processor time of `one` as a share of that of `other`."""
    return round(one.processor / other.processor, 2)
