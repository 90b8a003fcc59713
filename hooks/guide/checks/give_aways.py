"""Taken together, right answers look like wrong ones: they are not longer, and no less absolute."""

import re
from collections.abc import Iterable, Iterator

from guide.model.languages import LANGUAGES, Lang
from guide.model.question import Question, QuestionKind
from guide.read.content import Content
from guide.read.marks import plain
from guide.read.problems import Problem

NAME = "give-aways"
WHY = "Who has taken many tests finds the longest and most careful answer without knowing anything."
ABSOLUTE = {
    Lang.DA: re.compile(r"\b(?:altid|aldrig|ingen|intet|alle|samtlige|kun|udelukkende|under ingen)\b", re.I),
    Lang.NB: re.compile(r"\b(?:alltid|aldri|ingen|ingenting|alle|samtlige|bare|kun|utelukkende|under ingen)\b", re.I),
}
FEW = 12  # questions; of fewer, a share says nothing
MOST = 0.25  # of the questions; where there are four options, chance makes it so many


def check(content: Content) -> Iterator[Problem]:
    """A language in which too many right options are the longest, or in which wrong ones are more absolute."""
    asked = [q for q in content.questions.values() if q.kind in (QuestionKind.SINGLE, QuestionKind.SEVERAL)]
    if len(asked) < FEW:
        return
    for lang in Lang:
        name, share = LANGUAGES[lang].english, longest(asked, lang)
        if share > MOST:
            message = f"in {share:.0%} of the {name} questions the one right option is the longest."
            yield _problem(message, f"Shorten right options or lengthen wrong ones, until it is {MOST:.0%} at most.")
        right, wrong = absolute(asked, lang)
        if wrong > right:
            shares = f"in {wrong:.1%} of the wrong options, in {right:.1%} of the right"
            message = f"{name} words such as always, never and only stand {shares}."
            yield _problem(message, "Say it less absolutely in the wrong ones.")


def longest(asked: Iterable[Question], lang: Lang) -> float:
    """The share of questions with one right option in which that is longer than every other."""
    found = []
    for question in asked:
        if question.kind == QuestionKind.SINGLE:
            right = max(len(plain(o.text[lang])) for o in question.options if o.right)
            found.append(right > max(len(plain(o.text[lang])) for o in question.options if not o.right))
    return sum(found) / len(found) if found else 0


def absolute(asked: Iterable[Question], lang: Lang) -> tuple[float, float]:
    """The shares of right and of wrong options that hold an absolute word."""
    found: dict[bool, list[bool]] = {True: [], False: []}
    for option in (option for question in asked for option in question.options):
        found[option.right].append(bool(ABSOLUTE[lang].search(plain(option.text[lang]))))
    right, wrong = (sum(found[side]) / max(len(found[side]), 1) for side in (True, False))
    return right, wrong


def _problem(message: str, advice: str) -> Problem:
    return Problem("data/questions/", 1, 1, "", message, advice, NAME)
