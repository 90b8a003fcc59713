"""Markdown to HTML: the one place where text of data/ becomes markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import markdown
from markupsafe import Markup, escape

from guide.read.marks import LINK

PLAIN = re.compile(r"[^*_`\[\]\\&<>\n]*")
PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.S)
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
    html = markdown.markdown(LINK.sub(lambda m: _link(m, resolve, explain), text), output_format="html")
    html = FOREIGN.sub(r'<span lang="\1">\2</span>', html)  # so that it is read aloud, and hyphenated, as what it is
    return TERM.sub(lambda m: str(explain(m[1], Markup(m[2]))), html) if explain else html


def _link(found: re.Match[str], resolve: Resolve, explain: Explain | None) -> str:
    label, (scheme, name) = found.group()[1 : found.group().index("](")], found.groups()
    if scheme == "lang" or (explain and scheme == "term"):
        return found.group()
    return f"[{label}]({resolve(scheme, name)})"
