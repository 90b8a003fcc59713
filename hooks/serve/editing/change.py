"""What a form asks for: texts in other words, entries more, entries less. And the file as that makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.model.languages import Lang
from guide.read.located import DataPath
from serve.editing.entries import fields
from serve.editing.lists import added, lists, removed
from serve.editing.pasted import tidied
from serve.editing.splice import replaced

TEXT, MORE, LESS = "text", "more", "less"  # the names of boxes begin with one of them
Form = Mapping[str, list[str]]


def name_of(path: DataPath, kind: str = TEXT) -> str:
    """The name of a box in the form."""
    return ".".join([kind, *map(str, path)])


@dataclass(frozen=True)
class Change:
    """What is asked for, by path. A text of `typed` may be as it was."""

    typed: Mapping[DataPath, str] = field(default_factory=dict)
    new: Mapping[DataPath, str] = field(default_factory=dict)  # of these, what is in other words than before
    more: Mapping[DataPath, Mapping[str, str]] = field(default_factory=dict)  # path of a list → the entry, by language
    less: tuple[DataPath, ...] = ()  # entries to be taken out
    tidied: bool = False  # something that had been pasted was set right

    @property
    def any(self) -> bool:
        """True when the file would become another one."""
        return bool(self.new or self.more or self.less)

    def made_of(self, text: str) -> str:
        """The file as it would be. Raises ValueError where it is written in a way that has to be changed by hand."""
        for path, words in self.new.items():
            text = replaced(text, path, words)
        for path, entry in self.more.items():
            text = added(text, path, entry)
        for path in sorted(self.less, key=lambda each: [str(key).zfill(6) for key in each], reverse=True):
            text = removed(text, path[:-1], int(path[-1]))
        return text


def asked(text: str, within: DataPath, form: Form) -> Change:
    """What a form asks for of the record below `within`. Raises yaml.YAMLError for what is no YAML."""
    there = {path: words for each in fields(text, within) for path, words in each.words.values()}
    given = {path: plain(form[name_of(path)][0]) for path in there if name_of(path) in form}
    typed = {path: words if words == plain(there[path]) else tidied(words, _lang(path)) for path, words in given.items()}
    new = {path: words for path, words in typed.items() if words != plain(there[path])}
    more, less, right = {}, [], typed != given
    for path, entries in lists(text, within).items():
        names = {lang: name_of((*path, lang), MORE) for lang in Lang if lang in entries[-1]}
        boxes = {lang: plain(form[name][0]) for lang, name in names.items() if name in form}
        if any(boxes.values()):
            more[path] = {lang.value: tidied(words, lang) for lang, words in boxes.items()}
            right = right or more[path] != boxes
        less += [(*path, i) for i in range(len(entries)) if name_of((*path, i), LESS) in form]
    return Change(typed, new, more, tuple(less), right)


def plain(words: str) -> str:
    """A text as it is compared: browsers send the ends of lines in their own way."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def _lang(path: DataPath) -> str:
    return next(str(key) for key in path if key in list(Lang))
