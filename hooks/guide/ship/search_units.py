"""The parts of a built page that have an address of their own, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide.ship.tags import Tag, parts_of

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"nav", "script", "style", "svg", "template"}
TITLES = {"h1", "h2", "h3", "h4", "dt", "strong"}
LINE = "\0"  # between lines of the page; a new line of its file is none, and no page holds this sign
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


class Units:
    """Reads the content of a page; what carries `data-search-exclude`, or speaks of a missing script, is left out."""

    def __init__(self) -> None:
        self.units = [Unit("")]
        self._open: list[tuple[str, Unit | None]] = []  # tag, and the unit its text belongs to; None: to none
        self._title: Unit | None = None

    def begin(self, tag: Tag) -> None:
        """Finds where a part begins, and what is left out."""
        name, inside = tag.name, self._open[-1][1] if self._open else None
        if name in VOID:
            return
        if inside and name not in INLINE:
            inside.words.append(" " if name in WITHIN else LINE)
        given = dict(tag.attributes)
        if given.get("id") == "content":
            inside = self.units[0]
        elif inside is None:
            pass
        elif name in SILENT or {"data-search-exclude", "hidden"} & given.keys() or UNSEEN in (given.get("class") or "").split():
            inside = None
        elif given.get("id") and name not in INLINE and name not in ("h1", "span", "input"):
            inside = Unit(given["id"] or "")
            self.units.append(inside)
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
        if self._open and (unit := self._open[-1][1]):
            if self._title is unit:
                unit.title += words
            else:
                unit.words.append(words)


def units_of(html: str) -> list[Unit]:
    """The parts of a built page, the page itself first."""
    reader = Units()
    for part in parts_of(html):
        if isinstance(part, str):
            reader.say(part)
        else:
            if part.begins:
                reader.begin(part)
            if part.ends:
                reader.end(part.name)
    for unit in reader.units:
        unit.title = " ".join(unit.title.split())
    return reader.units
