"""The search, asked what nobody tuned it on: the page that answers, by kind of question, and what a key costs.

The questions of `questions/unseen-*.yml` are read here alone, and printed nowhere. Beside the figures of that half stands what
a reader chose who had the list of all pages (`reader-*.yml`), and so how far its labels can be met at all. The questions of
`strangers-*.yml` are by writers who had never seen the site.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mkdocs.contrib.search
import yaml
from playwright.sync_api import Page

from tests.bench.titles import named, texts, variants
from tests.bench.workbench import Figure, Workbench, gzipped
from tests.conftest import LANGUAGES, ROOT
from tests.served import served

TITLE = "Search: first answer right, and one of the first three"
QUESTIONS = ROOT / "tests" / "bench" / "questions"
SCRIPTS = ROOT / "docs" / "assets"
LUNR = Path(mkdocs.contrib.search.__file__).parent
NAMES = {"da": "da", "nb": "no"}  # of the languages, in lunr
SLOWER = 4  # times, as a phone is
ASK = """async ([tables, ranking, scripts, questions]) => {
    const self = {};
    for (const script of scripts) new Function("self", script)(self);
    const [{ index }, { ranked }] = [await import(tables), await import(ranking)];
    const known = index(...Object.values(self));
    return questions.map(({ q, pages }) => {
        const start = performance.now();
        const found = ranked(String(q), known).pages;
        return [found.findIndex(({ address }) => pages.includes(address)), found.length, performance.now() - start];
    });
}"""


# Material's search: lunr with its stemmers, a title weighs a thousand times, every word is also asked for as a beginning.
PLAIN = """([scripts, language, parts, questions]) => {
    for (const script of scripts) new Function(script).call(globalThis);
    const index = lunr(function () {
        this.use(lunr[language]);
        this.ref("location");
        this.field("title", { boost: 1000 });
        this.field("text");
        for (const part of parts) this.add(part);
    });
    return questions.map(({ q, pages }) => {
        const words = String(q).match(/[\\p{L}\\p{N}]+/gu) ?? [];
        const found = index.query((query) => {
            for (const word of words) {
                query.term(word.toLowerCase(), { boost: 10 });
                query.term(word.toLowerCase(), { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            }
        });
        const order = [...new Set(found.map(({ ref }) => ref.split("#")[0]))];
        return [order.findIndex((address) => pages.includes(address)), order.length, 0];
    });
}"""


def measure(bench: Workbench) -> Iterator[Figure]:
    """Every set in both languages; only the unseen half has limits."""
    with served(SCRIPTS) as top:
        page = bench.open_page(f"{top}search/ranking.js")  # a page without a policy, which may load what lies beside it
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for lang in LANGUAGES:
            yield from _of_language(page, [f"{top}search/tables.js", f"{top}search/ranking.js"], bench.site, lang)


def _of_language(page: Page, modules: list[str], site: Path, lang: str) -> Iterator[Figure]:
    folder, (other,) = site / lang, [each for each in LANGUAGES if each != lang]
    parts, lunr = list(texts(folder)), [(LUNR / name).read_text(encoding="utf-8") for name in _lunr(lang)]
    words, more = (_script(folder, name) for name in ("words", "more"))
    yield Figure(f"{lang}: words before the first answer", round(gzipped(words.encode()) / 1000, 1), "KB gzip", most=30)
    yield Figure(f"{lang}: words that come after it", round(gzipped(more.encode()) / 1000, 1), "KB gzip")
    for name in ("dev", "unseen", "strangers"):
        questions = yaml.safe_load((QUESTIONS / f"{name}-{lang}.yml").read_text(encoding="utf-8"))
        first = page.evaluate(ASK, [*modules, [words], questions])
        yield Figure(f"{lang}, {name}: first, by the first words alone", _share([place for place, _, _ in first], 1), "%")
        answers = page.evaluate(ASK, [*modules, [words, more], questions])
        yield from _figures(f"{lang}, {name}", questions, answers, judged=name == "unseen")
        plain = page.evaluate(PLAIN, [lunr, NAMES[lang], parts, questions])
        yield from _by_kind(f"{lang}, {name}, plain Material", questions, plain)
        if name == "unseen":
            yield from _by_kind(f"{lang}, {name}, a reader with the list of pages", questions, _chosen(questions, lang))
    asked = variants(named(folder), named(site / other))
    answers = page.evaluate(ASK, [*modules, [words, more], asked])
    places = [place for place, _, _ in answers]
    yield Figure(f"{lang}: {len(asked)} titles mistyped, in three", _share(places, 3), "%", least=99)
    for kind, mine in sorted(_kinds(asked, answers).items()):
        yield Figure(f"{lang}: titles mistyped, in three, {kind}", _share(mine, 3), "%")


def _chosen(questions: list[dict[str, Any]], lang: str) -> list[list[float]]:
    """Where among the pages that the reader chose the first stands that answers; -1 for none."""
    chosen = yaml.safe_load((QUESTIONS / f"reader-{lang}.yml").read_text(encoding="utf-8"))
    return [
        [next((place for place, page in enumerate(pages) if page in question["pages"]), -1), len(pages), 0]
        for question, pages in zip(questions, chosen, strict=True)
    ]


def _lunr(lang: str) -> list[str]:
    return ["templates/search/lunr.js", "lunr-language/lunr.stemmer.support.js", f"lunr-language/lunr.{NAMES[lang]}.js"]


def _kinds(questions: list[dict[str, Any]], answers: list[list[float]]) -> dict[str, list[float]]:
    kinds: dict[str, list[float]] = {}
    for question, (place, _, _) in zip(questions, answers, strict=True):
        kinds.setdefault(question["kind"], []).append(place)
    return kinds


def _by_kind(name: str, questions: list[dict[str, Any]], answers: list[list[float]]) -> Iterator[Figure]:
    places = [place for place, _, _ in answers]
    yield Figure(f"{name}: first", _share(places, 1), "%")
    yield Figure(f"{name}: in three", _share(places, 3), "%")
    for kind, mine in sorted(_kinds(questions, answers).items()):
        yield Figure(f"{name}: first, {kind}", _share(mine, 1), "%")


def _script(folder: Path, name: str) -> str:
    (file,) = (folder / "search").glob(f"{name}.*.js")
    return file.read_text(encoding="utf-8")


def _figures(name: str, questions: list[dict[str, Any]], answers: list[list[float]], judged: bool) -> Iterator[Figure]:
    places = [place for place, _, _ in answers]
    yield Figure(f"{name}: first", _share(places, 1), "%", least=95 if judged else None)
    yield Figure(f"{name}: in three", _share(places, 3), "%", least=99 if judged else None)
    yield Figure(f"{name}: no answer at all", sum(count == 0 for _, count, _ in answers), most=0 if judged else None)
    for kind, mine in sorted(_kinds(questions, answers).items()):
        yield Figure(f"{name}: first, {kind}", _share(mine, 1), "%", least=90 if judged else None)
    costs = sorted(cost for _, _, cost in answers)
    yield Figure(
        f"{name}: key to answer, 95th percentile", round(costs[int(0.95 * len(costs))], 1), "ms", most=16 if judged else None
    )


def _share(places: list[float], first: int) -> float:
    return round(100 * sum(0 <= place < first for place in places) / len(places), 1)
