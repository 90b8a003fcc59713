"""What is said to those who edit, in their language.

Code speaks English, in whole sentences. `messages/*.yml` holds what stands for each in the other languages: the sentence with
numbered gaps, such as `'{1}' does not exist.` In a translation `{1}` is what stood in the gap, `{1!}` the same translated.

Standard library only: `make verify` speaks to those, too, who have installed nothing.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from guide.model.languages import LANGUAGES
from guide.read.problems import Problem

HERE = Path(__file__).with_name("messages")
ENGLISH = "en"
VARIABLE = "TRAPPEN_LANG"
SETTING = re.compile(r"""^messages:[ \t]*["']?([a-z]{2})\b""", re.M)
GAP = re.compile(r"\{([1-9])(!?)\}")
# A file of messages/, which is YAML, line by line: a sentence in quotes, below it what it is in each language.
LINE = re.compile(r'(?P<sentence>"(?:[^"\\]|\\.)+"):|  (?P<lang>[a-z]{2}): (?P<said>"(?:[^"\\]|\\.)*")|(?:#.*)?')
DEEPEST = 3  # sentences in the gaps of sentences


def languages() -> dict[str, str]:
    """The languages in which things can be said, each with its own name."""
    return {**{lang.value: language.name for lang, language in LANGUAGES.items()}, ENGLISH: "English"}


def language(data: Path) -> str:
    """The language that is set: by TRAPPEN_LANG, else under `messages` of the organisation, else English.

    The file is looked at as text: it may be the very one that has a fault.
    """
    files = (data / "local" / "organisation.yml", data / "organisation.yml")
    found = [os.environ.get(VARIABLE, "")[:2].lower()]
    for file in files:
        said = SETTING.search(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else None
        found.append(said[1] if said else "")
    return next((lang for lang in found if lang in languages()), ENGLISH)


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """English sentence → language → sentence."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(HERE.glob("*.yml")):
        found |= _of_file(file)
    return found


def _of_file(file: Path) -> dict[str, dict[str, str]]:
    """The sentences of one file; what is not written in the one way they are is our fault, and ends the program."""
    found: dict[str, dict[str, str]] = {}
    sentence = ""
    for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        line = LINE.fullmatch(text)
        if line is None or (line["lang"] and not sentence):
            raise ValueError(f'{file}:{number}: write "sentence": on one line, and below it two spaces, language: "text".')
        if line["sentence"]:
            sentence = json.loads(line["sentence"])
            found[sentence] = {}
        elif line["lang"]:
            found[sentence][line["lang"]] = json.loads(line["said"])
    return found


def words(english: str, lang: str, *given: object) -> str:
    """A sentence of the catalogue with its gaps filled. English stands where the catalogue has nothing."""
    return _filled(catalogue().get(english, {}).get(lang, english), [str(each) for each in given], lang, 0)


def finished(english: str, lang: str, depth: int = 0) -> str:
    """A sentence whose gaps are filled already; English where the catalogue knows none like it."""
    known = catalogue()
    if lang in known.get(english, {}):
        return known[english][lang]
    if lang == ENGLISH or depth > DEEPEST:
        return english
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(english):
            return _filled(known[sentence][lang], list(found.groups()), lang, depth)
    return english


def told(problem: Problem, lang: str) -> str:
    """A problem on one line, as `str` gives it, in a language: place and key stay, what is wrong and what to do change."""
    if lang == ENGLISH:
        return str(problem)
    line = str(in_language(problem, lang))
    return line.replace(": warning: ", f": {finished('warning', lang)}: ", 1) if problem.warning else line


def report(problems: Iterable[Problem], lang: str) -> str:
    """One line for each problem."""
    return "\n".join(told(problem, lang) for problem in problems)


def in_language(problem: Problem, lang: str) -> Problem:
    """The same problem, told in a language."""
    return replace(problem, message=finished(problem.message, lang), advice=finished(problem.advice, lang))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Every sentence with gaps as a pattern; the one that says most itself comes first."""
    with_gaps = [sentence for sentence in catalogue() if GAP.search(sentence)]
    with_gaps.sort(key=lambda sentence: len(GAP.sub("", sentence)), reverse=True)
    return [(re.compile(GAP.sub("(.*?)", _escaped(sentence)), re.S), sentence) for sentence in with_gaps]


def _escaped(sentence: str) -> str:
    return "".join(part if GAP.fullmatch(part) else re.escape(part) for part in re.split(r"(\{[1-9]\})", sentence))


def _filled(sentence: str, given: list[str], lang: str, depth: int) -> str:
    def fill(gap: re.Match[str]) -> str:
        value = given[int(gap[1]) - 1]
        return finished(value, lang, depth + 1) if gap[2] else value

    return GAP.sub(fill, sentence)
