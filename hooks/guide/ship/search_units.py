"""The parts of a built page that have an address of their own, and what stands in each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"nav", "script", "style", "svg", "template"}
TITLES = {"h1", "h2", "h3", "h4", "dt", "strong"}
LINE = "\n\n"  # between lines of the page; a new line of its file is none
UNSEEN = "no-script"  # stands on every page with a script, and shows when that did not come
INLINE = {"a", "b", "button", "cite", "em", "i", "q", "strong", "time"}
WITHIN = INLINE | {"abbr", "small", "span", "sub", "sup"}  # what stands in one line with the words around it
ENDS = ".!?:;,…–·"  # a line with one of these at its end needs no point between it and the next


@dataclass
class Unit:
    """A part of a page with an address: `anchor` is empty for the page itself."""

    anchor: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words in one line, with a point between two lines of the page that would run together."""
        found = ""
        for line in "".join(self.words).split(LINE):
            if words := " ".join(line.split()):
                found += f"{'' if not found else ' ' if found[-1] in ENDS else ' · '}{words}"
        return found


class Units(HTMLParser):
    """Reads the content of a page; what carries `data-search-exclude`, or speaks of a missing script, is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.units = [Unit("")]
        self._open: list[tuple[str, Unit | None]] = []  # tag, and the unit its text belongs to; None: to none
        self._title: Unit | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Finds where a part begins, and what is left out."""
        given = dict(attrs)
        inside = self._open[-1][1] if self._open else None
        if tag in VOID:
            return
        if inside and tag not in INLINE:
            inside.words.append(" " if tag in WITHIN else LINE)
        if given.get("id") == "content":
            inside = self.units[0]
        elif tag in SILENT or {"data-search-exclude", "hidden"} & given.keys() or UNSEEN in (given.get("class") or "").split():
            inside = None
        elif inside and given.get("id") and tag not in INLINE and tag not in ("h1", "span", "input"):
            inside = Unit(given["id"] or "")
            self.units.append(inside)
            if tag in TITLES and self._open:  # a heading names what stands around it
                self._open[-1] = (self._open[-1][0], inside)
        self._open.append((tag, inside))
        if inside and tag in TITLES and not inside.title:
            self._title = inside

    def handle_endtag(self, tag: str) -> None:
        """Ends what the tag began."""
        if self._open and self._open[-1][1] and tag not in INLINE:
            self._open[-1][1].words.append(" " if tag in WITHIN else LINE)
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break
        if tag in TITLES:
            self._title = None

    def handle_data(self, data: str) -> None:
        """Words, for the title or the text of the part they stand in."""
        if self._open and (unit := self._open[-1][1]):
            if self._title is unit:
                unit.title += data
            else:
                unit.words.append(re.sub(r"\s+", " ", data))


def units_of(html: str) -> list[Unit]:
    """The parts of a built page, the page itself first."""
    reader = Units()
    reader.feed(html)
    for unit in reader.units:
        unit.title = " ".join(unit.title.split())
    return reader.units
