"""LIX, the readability measure of Scandinavian schools: words per sentence, plus the percentage of long words.

List items, headings and table cells count as sentences; words of the glossary do not count as long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from guide.model.cards import Card
from guide.model.kinds import KINDS
from guide.read.content import Content

LONG = 6  # letters; a word with more is long
INFLECTION = 4  # letters that an ending may add to a glossary word, as in `aktindsigten`
GUIDANCE = [kind.name for kind in KINDS if kind.own_page and kind.model is not Card]
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "q", "ul", "ol"}
BLOCKS |= {"summary", "legend", "label", "button", "div", "section"}
LEFT_OUT = {"provenance", "term__help", "phrase__from"}  # classes
LEFT_OUT |= {"labels", "tag", "cite", "see", "more", "neighbours", "box__label"}
VOID = {"br", "img", "input", "hr", "path", "rect", "circle", "meta", "link", "wbr"}
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
END = re.compile(r"[.!?:;]+(?=\s|[»«\"]|$)")


@dataclass(frozen=True)
class Lix:
    """The figures of one text."""

    words: int
    sentences: int
    long: int

    @property
    def value(self) -> float:
        """Below 25 is a children's book, 40 a newspaper, above 55 a law."""
        return self.words / self.sentences + 100 * self.long / self.words if self.words else 0.0


class _Text(HTMLParser):
    """The sentences of the page's own content."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []  # tag, and whether its text counts
        self.blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        given = {name: value or "" for name, value in attrs}
        counts = self.open[-1][1] if self.open else False
        if given.get("id") == "content":
            counts = True
        if tag in ("nav", "script", "template", "svg", "footer") or LEFT_OUT & set(given.get("class", "").split()):
            counts = False
        self.open.append((tag, counts))
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.open and any(name == tag for name, _ in self.open):
            if self.open.pop()[0] == tag:
                break
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1]:
            self.blocks[-1] += data


def of_page(html: str, known: frozenset[str]) -> Lix:
    """LIX of a built page; `known` are words that never count as long (`glossary`)."""
    text = _Text()
    text.feed(html)
    sentences = [WORD.findall(part) for block in text.blocks for part in END.split(block)]
    sentences = [words for words in sentences if words]
    words = [word.lower() for sentence in sentences for word in sentence]
    long = sum(1 for word in words if len(word) > LONG and not is_known(word, known))
    return Lix(len(words), len(sentences), long)


def is_known(word: str, known: frozenset[str]) -> bool:
    """True for a glossary word, with or without an ending."""
    return any(word[:end] in known for end in range(max(LONG, len(word) - INFLECTION), len(word) + 1))


def glossary(content: Content, lang: str) -> frozenset[str]:
    """The single words of data/terms.yml in one language."""
    texts = (text for term in content.terms.values() for text in (getattr(term, lang), *getattr(term, f"also_{lang}")))
    return frozenset(word.lower() for text in texts for word in WORD.findall(text))


def of_site(site: Path, content: Content, lang: str) -> dict[str, Lix]:
    """LIX of every guidance page of one language, by address."""
    known = glossary(content, lang)
    found = {}
    for folder in GUIDANCE:
        for path in sorted((site / lang / folder).rglob("index.html")):
            found[path.parent.relative_to(site).as_posix()] = of_page(path.read_text(encoding="utf-8"), known)
    return found
