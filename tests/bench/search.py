"""The search, asked what nobody tuned it on: the page that answers, by kind of question, and what a key costs.

The questions of `questions/unseen-*.yml` are read here alone, and printed nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from tests.bench.workbench import Figure, Workbench, gzipped
from tests.conftest import LANGUAGES, ROOT

TITLE = "Search: first answer right, and one of the first three"
QUESTIONS = ROOT / "tests" / "bench" / "questions"
RANKING = ROOT / "docs" / "assets" / "search" / "ranking.js"
SLOWER = 4  # times, as a phone is
ASK = """([source, words, questions]) => {
    const self = {};
    new Function("self", words)(self);
    const { index, ranked } = new Function(`${source}; return { index, ranked };`)();
    const known = index(self.trappenWords);
    return questions.map(({ q, pages }) => {
        const start = performance.now();
        const found = ranked(String(q), known).pages;
        return [found.findIndex(({ address }) => pages.includes(address)), found.length, performance.now() - start];
    });
}"""


def measure(bench: Workbench) -> Iterator[Figure]:
    """Both halves in both languages; only the unseen one has limits."""
    source = RANKING.read_text(encoding="utf-8").replace("export function", "function")
    page = bench.open_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    for lang in LANGUAGES:
        (file,) = (bench.site / lang / "search").glob("words.*.js")
        words = file.read_text(encoding="utf-8")
        yield Figure(f"{lang}: words before the first answer", round(gzipped(words.encode()) / 1000, 1), "KB gzip", most=30)
        for half in ("dev", "unseen"):
            questions = yaml.safe_load((QUESTIONS / f"{half}-{lang}.yml").read_text(encoding="utf-8"))
            answers = page.evaluate(ASK, [source, words, questions])
            yield from _figures(f"{lang}, {half}", questions, answers, judged=half == "unseen")


def _figures(name: str, questions: list[dict[str, Any]], answers: list[list[float]], judged: bool) -> Iterator[Figure]:
    kinds: dict[str, list[float]] = {}
    for question, (place, _, _) in zip(questions, answers, strict=True):
        kinds.setdefault(question["kind"], []).append(place)
    places = [place for place, _, _ in answers]
    yield Figure(f"{name}: first", _share(places, 1), "%", least=95 if judged else None)
    yield Figure(f"{name}: in three", _share(places, 3), "%", least=99 if judged else None)
    yield Figure(f"{name}: no answer at all", sum(count == 0 for _, count, _ in answers), most=0 if judged else None)
    for kind, mine in sorted(kinds.items()):
        yield Figure(f"{name}: first, {kind}", _share(mine, 1), "%", least=90 if judged else None)
    costs = sorted(cost for _, _, cost in answers)
    yield Figure(
        f"{name}: key to answer, 95th percentile", round(costs[int(0.95 * len(costs))], 1), "ms", most=16 if judged else None
    )


def _share(places: list[float], first: int) -> float:
    return round(100 * sum(0 <= place < first for place in places) / len(places), 1)
