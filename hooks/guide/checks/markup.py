"""Texts carry words, emphasis and our own links; what would be shown as typed is told."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.languages import Lang
from guide.model.words import Term
from guide.read.content import Content
from guide.read.located import DataPath
from guide.read.marks import LINK
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED

NAME = "markup"
WHY = "A text stands in a page that others made: layout inside it would break the page, or be read aloud sign by sign."
FORBIDDEN = {
    "an HTML tag": re.compile(r"<[a-zA-Z/!?]"),
    "a sign by its HTML name": re.compile(r"&#?\w+;"),
    "a heading": re.compile(r"^\s*#{1,6}\s|^\s*[=-]{3,}\s*$", re.M),
    "a list": re.compile(r"^\s*[-+*]\s|\n\s*\d+[.)]\s", re.M),
    "a quotation": re.compile(r"^\s*>", re.M),
    "a table": re.compile(r"^\s*\|", re.M),
    "code": re.compile(r"`"),
    "a backslash": re.compile(r"\\"),
    "template marks": re.compile(r"\{[{%#]"),
    "a link that is neither ref:, term: nor lang:": re.compile(r"\]\((?!ref:|term:|lang:)|\]\s*\[|^\s*\[[^\]]*\]:", re.M),
    "square brackets that make no link": re.compile(r"[\[\]]"),
    "an underscore for emphasis": re.compile(r"(?<!\w)_[^_\s][^_]*_(?!\w)"),
    "an asterisk that emphasises nothing": re.compile(r"\*"),
}
SUSPECT = re.compile(r"[<&#>|`\\{\[\]_*]|^\s*[-+=]|\n\s*\d", re.M)  # what one of them needs; most texts hold nothing of it
EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])(?:(?!\n\s*\n)[^*])+(?<=[^\s*])\1")
MARKED = re.compile(r"[*\[\]]")
# Where a blank line starts a new paragraph.
PARAGRAPHS = re.compile(r"(?:^|\.)sections\.\d+\.text$|^why$|\.route\.text$|^facts\.\d+\.text$")
IN_A_LINK = ("title", "word", "meaning", "label", "name")  # these stand inside links and buttons
ADVICE = "Use plain words, **bold**, *emphasis*, [words](ref:id), [words](term:id) or [words](lang:da)."


def check(content: Content) -> Iterator[Problem]:
    """Layout, HTML, outside links and half marks in texts; marks of any kind in interface words."""
    plain = {id(origin) for words, origin in content.words}
    for origin, path, text in content.texts:
        for lang in Lang:
            for message, advice in _faults(path, text[lang], id(origin) in plain):
                yield origin.problem((*path, lang), message, advice, NAME)
    for term, origin in content.records():
        if isinstance(term, Term):
            for path, word in _words(term):
                for message, advice in _faults(path, word, plain=True):
                    yield origin.problem(path, message, advice, NAME)


def _words(term: Term) -> Iterator[tuple[DataPath, str]]:
    """The term and its other words, each with its place: they are shown as they are typed."""
    for lang in Lang:
        yield (lang.value,), term[lang]
        yield from (((f"also_{lang}", i), word) for i, word in enumerate(getattr(term, f"also_{lang}")))


@lru_cache(REMEMBERED)
def forbidden(text: str) -> str:
    """The first thing a text holds and may not, or ''."""
    if not SUSPECT.search(text):
        return ""
    rest = EMPHASIS.sub("", LINK.sub(lambda link: link.group()[1 : link.group().index("](")], text))
    return next((what for what, pattern in FORBIDDEN.items() if pattern.search(rest)), "")


def _faults(path: DataPath, text: str, plain: bool) -> Iterator[tuple[str, str]]:
    if what := forbidden(text):
        yield f"this text holds {what}.", ADVICE
    elif plain and MARKED.search(text):
        yield "an interface word is shown as it is typed.", "Leave out emphasis and links."
    if "\n\n" in text and not PARAGRAPHS.search(".".join(map(str, path))):
        yield "this place has room for one paragraph.", "Remove the blank line, or make two points of it."
    if path and path[-1] in IN_A_LINK and any(scheme != "lang" for scheme, _ in LINK.findall(text)):
        yield f"a {path[-1]} stands inside links itself.", "Set the link in the text below it."
