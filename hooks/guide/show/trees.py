"""Rendered HTML as nested lists, for scripts that put it into a page: the policy lets no text become markup there."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

VOID = {"br", "hr", "img", "input"}
SPACE = " "


def tree(html: str) -> list[Any]:
    """The one element of `html`: `[name, attributes, *inside]`; what stands inside is text or such a list."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (found,) = (each for each in reader.top if not isinstance(each, str))
    return list(found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top: list[Any] = []
        self._open: list[list[Any]] = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made: list[Any] = [tag, {name: value or "" for name, value in attrs}]
        self._open[-1].append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        inside = self._open[-1]
        text = f"{SPACE if data[:1].isspace() else ''}{' '.join(data.split())}{SPACE if data[-1:].isspace() else ''}"
        if text.strip() or (len(inside) > 2 and inside is not self.top):
            inside.append(text if text.strip() else SPACE)
