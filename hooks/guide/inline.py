"""Markdown to HTML: the one place where text of data/ becomes markup."""

from __future__ import annotations

import re
from collections.abc import Callable

import markdown
from markupsafe import Markup, escape

from guide.walk import LINK

PLAIN = re.compile(r"[^*_`\[\]\\&<>\n]*")
PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.S)
Resolve = Callable[[str, str], str]


def inline(text: str, resolve: Resolve) -> Markup:
    """One line of text as HTML without a paragraph. `resolve(scheme, id)` gives the address of a ref: or term: link."""
    html = _html(text, resolve)
    found = PARAGRAPH.match(html)
    return Markup(found.group(1) if found and "<p>" not in found.group(1) else html)


def blocks(text: str, resolve: Resolve) -> Markup:
    """Text as paragraphs; a blank line starts a new one."""
    html = _html(text, resolve)
    return Markup(html if html.startswith("<p>") else f"<p>{html}</p>")


def plain(text: str) -> str:
    """The words alone, without emphasis and links."""
    return re.sub(r"[*`]", "", LINK.sub(lambda m: m.group()[1 : m.group().index("]")], text))


def _html(text: str, resolve: Resolve) -> str:
    if PLAIN.fullmatch(text):  # most texts; spares the parser
        return str(escape(text))
    return markdown.markdown(LINK.sub(lambda m: _link(m, resolve), text), output_format="html")


def _link(found: re.Match[str], resolve: Resolve) -> str:
    label = found.group()[1 : found.group().index("](")]
    return f"[{label}]({resolve(found.group(1), found.group(2))})"
