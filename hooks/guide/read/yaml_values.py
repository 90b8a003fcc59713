"""Makes plain values of YAML, and says what of its writing has no place in data/."""

from __future__ import annotations

from typing import Any

import yaml

from guide.read import signs
from guide.read.located import DataPath, Located
from guide.read.plain_values import Unsure, meaning
from guide.read.problems import Problem, path_text

DEEPEST = 50  # levels inside each other; the data has nine
MOST = 20_000  # values in one file; the longest has four thousand


def fill(located: Located, text: str) -> None:
    """Puts into `located` what `text` holds; raises Stop, or an error of YAML, where it ends too early."""
    _Reader(text, located).document()


class Stop(Exception):
    """Raised where reading on would cost too much, or mean nothing."""

    def __init__(self, mark: yaml.Mark, message: str, advice: str, path: DataPath = ()) -> None:
        super().__init__(message)
        self.line, self.col, self.message, self.advice, self.path = mark.line + 1, mark.column + 1, message, advice, path


class _Reader:
    """Makes values of the parser's events, one after the other: no file is taken apart further than it may be."""

    def __init__(self, text: str, located: Located) -> None:
        self.loader, self.located, self.count = yaml.CSafeLoader(text), located, 0

    def document(self) -> None:
        """The one value of the file."""
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            return
        self.located.value = self._value(self._next(), ())
        self._next()  # the document ends
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            advice = "Keep one record in each file, and remove the line `---`."
            raise Stop(event.start_mark, "a second document begins here.", advice)

    def _next(self) -> Any:
        self.count += 1
        event: Any = self.loader.get_event()
        if self.count > MOST:
            raise Stop(event.start_mark, f"this file holds more than {MOST} values.", "Split it.")
        return event

    def _value(self, event: Any, path: DataPath) -> Any:
        mark = event.start_mark
        self.located.places.setdefault(path, (mark.line + 1, mark.column + 1))
        if len(path) > DEEPEST:
            advice = "Look for brackets or indents too many."
            raise Stop(mark, f"more than {DEEPEST} levels stand inside each other here.", advice)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            advice = "Write the text out at every place. A text that begins with & or * stands in quotes."
            raise Stop(mark, "`&` and `*` before a name have no place here.", advice, path)
        if event.tag is not None:
            advice = "Remove it; a text that begins with an exclamation mark stands in quotes."
            raise Stop(mark, f"the tag `{signs.short(event.tag)}` has no place here.", advice, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._group(path)
        return self._scalar(event, path)

    def _list(self, path: DataPath) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _group(self, path: DataPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            mark = event.start_mark
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag is not None:
                raise Stop(mark, "a key is one word of text.", "Write the key as a plain word before the colon.")
            key = str(event.value)
            here, place = (*path, key), (mark.line + 1, mark.column + 1)
            self._look_for_unseen(key, here, place)
            if key in values:
                first = self.located.places[here][0]
                advice = f"It was first written on line {first}; keep one of the two."
                self._tell(here, place, "this key stands twice.", advice, again=True)
                self._value(self._next(), here)  # read past it: the first one counts
                continue
            self.located.places[here] = place
            values[key] = self._value(self._next(), here)
        return values

    def _scalar(self, event: Any, path: DataPath) -> Any:
        written = str(event.value)
        if event.implicit[0]:  # it stands without quotes
            try:
                return meaning(written)
            except Unsure as error:
                self._tell(path, self.located.places[path], error.message, error.advice)
        else:
            self._look_for_unseen(written, path, self.located.places[path])
        return written

    def _look_for_unseen(self, text: str, path: DataPath, place: tuple[int, int]) -> None:
        """Signs written as an escape, such as \\e or \\u202e: the file shows them, the page would not."""
        if "\\" not in self.located.text:
            return
        found = signs.unseen(text).translate(dict.fromkeys(map(ord, signs.MEANT)))
        if found:
            self._tell(path, place, f"this text holds a sign that cannot be seen: {signs.name(found[0])}.", "Delete it.")

    def _tell(self, path: DataPath, place: tuple[int, int], message: str, advice: str, again: bool = False) -> None:
        if not again:  # what the first of two keys holds is still to be judged
            self.located.told.add(path)
        self.located.problems.append(Problem(self.located.file, *place, path_text(path), message, advice))
