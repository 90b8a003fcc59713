"""The parts of a built page that have an address of their own, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from guide.ship.tags import Parts, Tag

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"nav", "script", "style", "svg", "template"}
TITLES = {"h1", "h2", "h3", "h4", "dt", "strong"}
LINE = "\0"  # between lines of the page; a new line of its file is none, and no page holds this sign
UNSEEN = "no-script"  # stands on every page with a script, and shows when that did not come
INLINE = {"a", "b", "button", "cite", "em", "i", "q", "strong", "time"}
NO_PART = INLINE | {"h1", "span", "input"}  # whatever they are called
WITHIN = INLINE | {"abbr", "small", "span", "sub", "sup"}  # what stands in one line with the words around it
ENDS = ".!?:;,…–·"  # a line with one of these at its end needs no point between it and the next


@dataclass(frozen=True)
class Unit:
    """A part of a page with an address: `anchor` is empty for the page itself. Its text is one line."""

    anchor: str
    title: str
    text: str


@dataclass
class _Begun:
    """A part whose words are being gathered."""

    anchor: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    def unit(self) -> Unit:
        """The part, with a point between two lines of the page that would run together."""
        found = ""
        for line in "".join(self.words).split(LINE):
            if words := " ".join(line.split()):
                found += f"{'' if not found else ' ' if found[-1] in ENDS else ' · '}{words}"
        return Unit(self.anchor, " ".join(self.title.split()), found)


class _Reader:
    """Reads the content of a page; what carries `data-search-exclude`, or speaks of a missing script, is left out."""

    def __init__(self) -> None:
        self.begun = [_Begun("")]
        self._open: list[tuple[str, _Begun | None]] = []  # tag, and the part its text belongs to; None: to none
        self._title: _Begun | None = None

    def begin(self, tag: Tag) -> None:
        """Finds where a part begins, and what is left out."""
        name, inside = tag.name, self._open[-1][1] if self._open else None
        if name in VOID:
            return
        if inside and name not in INLINE:
            inside.words.append(" " if name in WITHIN else LINE)
        anchor, left_out = _about(tag)
        if anchor == "content":
            inside = self.begun[0]
        elif inside is None:
            pass
        elif left_out:
            inside = None
        elif anchor and name not in NO_PART:
            inside = _Begun(anchor)
            self.begun.append(inside)
            if name in TITLES and self._open:  # a heading names what stands around it
                self._open[-1] = (self._open[-1][0], inside)
        self._open.append((name, inside))
        if inside and name in TITLES and not inside.title:
            self._title = inside

    def end(self, name: str) -> None:
        """Ends what the tag began."""
        if self._open and (inside := self._open[-1][1]) and name not in INLINE:
            inside.words.append(" " if name in WITHIN else LINE)
        for i in reversed(range(len(self._open))):
            if self._open[i][0] == name:
                del self._open[i:]
                break
        if name in TITLES:
            self._title = None

    def say(self, words: str) -> None:
        """Words, for the title or the text of the part they stand in."""
        if self._open and (part := self._open[-1][1]):
            if self._title is part:
                part.title += words
            else:
                part.words.append(words)


def units_of(parts: Parts) -> list[Unit]:
    """The parts of a built page that have an address, the page itself first."""
    reader = _Reader()
    for part in parts:
        if isinstance(part, str):
            reader.say(part)
        else:
            if part.begins:
                reader.begin(part)
            if part.ends:
                reader.end(part.name)
    return [part.unit() for part in reader.begun]


@lru_cache(maxsize=1 << 15)
def _about(tag: Tag) -> tuple[str | None, bool]:
    """Its address, and whether what stands in it is left out."""
    given = dict(tag.attributes)
    marked = {"data-search-exclude", "hidden"} & given.keys() or UNSEEN in (given.get("class") or "").split()
    return given.get("id"), tag.name in SILENT or bool(marked)
