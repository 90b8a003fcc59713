"""An interface word has a gap wherever something is filled in, in every language, and nowhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "placeholders"
WHY = "A gap that nobody fills is shown as {n}; one that is lost takes the number, or the name, with it."
TEMPLATE = re.compile(r"\{[{%#]")  # told by `markup`
GAP = re.compile(r"\{([^{}]*)\}")
NOT_FILLED = "Remove it; where a page does fill it in, name it in hooks/guide/checks/placeholders.py."
FILLED = {  # word → the gaps that templates or scripts fill
    "how-days-one": "n step",
    "meeting-js-about": "day n",
    "meeting-js-all": "left n",
    "meeting-js-card": "n total",
    "meeting-js-cast": "n",
    "meeting-js-last": "day",
    "meeting-js-on": "n what",
    "meeting-js-plan": "title",
    "meeting-js-ready": "n",
    "meeting-js-uneven": "m n",
    "path-js-due": "n",
    "path-js-due-first": "n",
    "path-js-due-later": "day",
    "path-js-left": "n",
    "path-js-plan": "act when",
    "phrases-js-many": "n",
    "placement-js-are-in": "m n",
    "placement-js-by": "day",
    "placement-js-case": "letter",
    "placement-js-dropped-more": "n",
    "placement-js-kept": "letter",
    "placement-js-look-again": "day",
    "placement-js-made": "day",
    "placement-js-near": "answer level step",
    "placement-js-person": "n",
    "placement-js-progress": "m n",
    "placement-js-progress-open": "n",
    "placement-js-series": "letter",
    "placement-js-series-old": "n",
    "placement-js-series-unsound": "n",
    "placement-js-turn": "m n",
    "placement-js-undone": "n",
    "placement-rule-count": "colour level n",
    "placement-rule-flags": "flags",
    "positive-call-js-balls": "n",
    "positive-call-js-counted": "what",
    "positive-call-js-own": "file",
    "positive-call-js-total": "n",
    "positive-call-js-twice": "file",
    "positive-call-js-unreadable": "file",
    "practice-js-count": "n total",
    "practice-js-look-again": "day",
    "practice-js-minutes": "n",
    "question-js-back": "day",
    "question-js-count": "n total",
    "question-js-found": "n total",
    "question-js-partly": "n total",
    "question-js-tally": "n total",
    "search-js-first": "n title",
    "work-day-js-cases": "n who",
    "work-day-js-lunch": "who",
    "work-day-js-number": "ask max min",
    "work-day-js-row": "from until who",
    "work-day-js-short": "from until",
    "work-day-js-short-many": "from n until",
    "work-day-js-time": "ask",
    "work-form-js-date-weeks": "n",
    "work-form-js-dropped": "n",
    "work-form-js-waits": "n",
    "year-js-event": "m n",
    "year-js-given": "n",
    "year-js-span": "from to",
    "year-js-swapped": "title",
}


def check(content: Content) -> Iterator[Problem]:
    """Gaps that are missing, that nobody fills, that stand twice; braces of any kind in all other texts."""
    words = {id(origin) for _, origin in content.words}
    numbered = {id(line.text) for line in content.onward.values() if line.numbers and "{n}" in str(line.text)}
    for origin, path, text in content.texts:
        wanted = Counter(FILLED.get(str(path[0]), "").split()) if id(origin) in words else Counter[str]()
        if id(text) in numbered:  # the numbers of a line stand in its gap, in every language or in none
            wanted = Counter(["n"])
        for lang in Lang:
            if (wanted or "{" in text[lang] or "}" in text[lang]) and not TEMPLATE.search(text[lang]):
                for message, advice in _faults(text[lang], wanted):
                    yield origin.problem((*path, lang), message, advice, NAME)


def _faults(text: str, wanted: Counter[str]) -> Iterator[tuple[str, str]]:
    given = Counter(GAP.findall(text))
    for name in wanted - given:
        yield f"`{{{name}}}` is missing.", "Write it where it is to be filled in."
    for name in given - wanted:
        advice = f"Correct it to one of: {', '.join(sorted(wanted))}." if wanted - given else NOT_FILLED
        yield f"nothing is filled in for `{{{name}}}`{' a second time' if name in wanted else ''}.", advice
    if re.search(r"[{}]", GAP.sub("", text)):
        yield "a brace stands alone.", "Remove it, or write the other one."
