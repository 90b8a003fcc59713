"""Runs every measurement, or those named (`python -m tests.bench editing weight`); exit status 1 when a figure is beyond its
limit."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import tests.bench
from tests.bench.workbench import Figure, workbench
from tests.conftest import ROOT

SHARED = ("__main__", "cost", "titles", "workbench")


def measurements(chosen: list[str]) -> list[ModuleType]:
    """The modules of this folder that measure something, by name; those `chosen`, where any are."""
    names = sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__) if module.name not in SHARED)
    unknown = set(chosen) - set(names)
    if unknown:
        raise SystemExit(f"Nothing is measured by the name of {', '.join(sorted(unknown))}. There are: {', '.join(names)}.")
    return [importlib.import_module(f"tests.bench.{name}") for name in names if name in chosen or not chosen]


def table(title: str, figures: list[Figure]) -> str:
    """The figures of one matter as lines: what holds, name, value, limit."""
    width = max((len(figure.name) for figure in figures), default=0)
    lines = [
        f"  {'✓' if figure.holds else '✗'} {figure.name:<{width}}  {figure.value:>10g} {figure.unit:<8} {figure.limit}".rstrip()
        for figure in figures
    ]
    return "\n".join([title, *lines, ""])


def keep(file: Path, found: dict[str, list[Figure]]) -> None:
    """Puts what was measured into the file, each matter with the commit it was measured at; of other matters the file keeps
    what it held."""
    before = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    commit = subprocess.run(("git", "describe", "--always", "--dirty"), cwd=ROOT, capture_output=True, text=True, check=False)
    measured = {
        matter: {
            "commit": commit.stdout.strip(),
            **{figure.name: {"value": figure.value, "unit": figure.unit, "limit": figure.limit} for figure in figures},
        }
        for matter, figures in found.items()
    }
    whole = dict(sorted({**before, **measured}.items()))
    file.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(chosen: list[str]) -> int:
    """Prints the tables and puts into bench.json what was measured."""
    found: dict[str, list[Figure]] = {}
    with workbench() as bench:
        for module in measurements(chosen):
            figures = list(module.measure(bench))
            found[module.__name__.rpartition(".")[2]] = figures
            print(table(module.TITLE, figures), flush=True)
    keep(ROOT / "bench.json", found)
    beyond = [figure.name for figures in found.values() for figure in figures if not figure.holds]
    print(f"bench.json written. {len(beyond)} figures beyond their limit{': ' + ', '.join(beyond) if beyond else ''}.")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
