"""Markdown to HTML: the one place where text of data/ becomes markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import Any, Self
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import build_treeprocessors
from markdown.util import Registry
from markupsafe import Markup, escape

from guide.read.marks import LINK

PLAIN = re.compile(r"[^*_`\[\]\\&<>\n]*")
PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.S)
HREF = re.compile(r'<a href="(ref|term):([^"]+)">')
TERM = re.compile(r'<a href="term:([^"]+)">(.*?)</a>', re.S)
FOREIGN = re.compile(r'<a href="lang:([^"]+)">(.*?)</a>', re.S)
Resolve = Callable[[str, str], str]
Explain = Callable[[str, Markup], Markup]


def inline(text: str, resolve: Resolve, explain: Explain | None = None) -> Markup:
    """One line of text as HTML without a paragraph. `resolve(scheme, id)` gives the address of a ref: or term: link.

    With `explain(id, words)` its result stands in the place of each term: link.
    """
    html = _html(text, resolve, explain)
    found = PARAGRAPH.match(html)
    return Markup(found.group(1) if found and "<p>" not in found.group(1) else html)


def blocks(text: str, resolve: Resolve, explain: Explain | None = None) -> Markup:
    """Text as paragraphs; a blank line starts a new one."""
    html = _html(text, resolve, explain)
    return Markup(html if html.startswith("<p>") else f"<p>{html}</p>")


def script_data(value: Any) -> Markup:
    """`value` as JSON that may stand inside a script element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _html(text: str, resolve: Resolve, explain: Explain | None) -> str:
    if PLAIN.fullmatch(text):  # most texts; spares the parser
        return str(escape(text))
    html = _converted(text)
    html = FOREIGN.sub(r'<span lang="\1">\2</span>', html)  # so that it is read aloud, and hyphenated, as what it is
    if explain:
        html = TERM.sub(lambda m: str(explain(m[1], Markup(m[2]))), html)
    return HREF.sub(lambda m: f'<a href="{escape(resolve(m[1], unescape(m[2])))}">', html)


@lru_cache(maxsize=1 << 13)
def _converted(text: str) -> str:
    """Many texts stand on several pages."""
    return MARKS.reset().convert(text)


class _Link(InlineProcessor):
    """`[words](ref:id)` and its kin; any other brackets stay what they are."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """An `a` whose address still says what it leads to."""
        link = Element("a", {"href": f"{m[1]}:{m[2]}"})
        link.text = m[0][1 : m[0].index("](")]
        return link, m.start(0), m.end(0)


class _Marks(markdown.Markdown):
    """Markdown that knows paragraphs, emphasis and our links only: no text can grow a heading, a list, a picture or HTML."""

    def build_parser(self) -> Self:
        """Takes out every other part before the rest is put together."""
        super().build_parser()
        self.preprocessors = _only(self.preprocessors, "normalize_whitespace")
        self.parser.blockprocessors = _only(self.parser.blockprocessors, "empty", "paragraph")
        self.inlinePatterns = _only(self.inlinePatterns, "em_strong")
        self.inlinePatterns.register(_Link(LINK.pattern), "link", len(self.inlinePatterns) + 1)  # before all others
        self.treeprocessors = build_treeprocessors(self)  # they hold on to the patterns
        return self


def _only(registry: Any, *names: str) -> Any:
    """A registry of Markdown with these of its parts alone, in this order."""
    kept: Any = Registry()
    for i, name in enumerate(names):
        kept.register(registry[name], name, len(names) - i)
    return kept


MARKS = _Marks(output_format="html")
