"""What a field is called on the editing page: »Afsnit 1, punkt 2«, not a path through a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from guide import translation
from guide.meaning.glossary import alphabetical
from guide.model.languages import LANGUAGES, Lang
from guide.read.located import DataPath
from serve.editing.entries import Entry

FIELD = re.compile(r"`([a-z_]+)`")
PART = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")  # of a path as it is told: `sections[0].points[1]`
WORDS = {  # the words of the site for values of a field
    "group": "situation-{}",
    "moments": "moment-{}",
    "question": "card-question-{}",
    "theme": "card-theme-{}",
    "topic": "topic-{}",
    "track": "{}-short",
    "values": "card-value-{}",
    "who": "who-{}",
}
LONGEST = 50  # characters of a text by which one knows it again


def label(key: str, lang: str) -> str:
    """What a field or a folder is called; its key where it has no name."""
    name = translation.words(f"#{key}", lang)
    return key if name.startswith("#") else name


def labels(path: DataPath, lang: str) -> str:
    """What a field is called with the parts it stands in; a term is a word and nothing more."""
    said = ""
    for key, after in zip(path, (*path[1:], ""), strict=False):
        if isinstance(key, int):
            said += f" {key + 1}"
            continue
        name = label(f"{key}-one", lang) if isinstance(after, int) else label(key, lang)
        name = label(key, lang) if name == f"{key}-one" else name
        said += f", {name[:1].lower()}{name[1:]}" if said else name
    return said.lstrip() or label("word", lang)


def value(key: str, chosen: str, words: Mapping[str, str], lang: str) -> str:
    """What a value that can be chosen is called: as on the site, else as here, else its own name."""
    word = words.get(WORDS[key].format(chosen), "") if key in WORDS else ""
    name = word or label(f"{key}-{chosen}", lang)
    return chosen.replace("-", " ") if name == f"{key}-{chosen}" else name


def by_title(there: Mapping[str, Mapping[str, str]], lang: str) -> list[tuple[str, str]]:
    """Id and title of records, as a dictionary of the language orders their titles."""
    titles = [(name, title.get(lang) or next(iter(title.values()))) for name, title in there.items()]
    order = Lang(lang) if lang in list(Lang) else Lang.DA  # its letters hold those of English
    return sorted(titles, key=lambda each: alphabetical(each[1], order))


def by_kind(there: Iterable[Entry], lang: str) -> list[tuple[str, list[Entry]]]:
    """The records of each folder, as the list shows them: by what the folder is called, and by title."""
    found: dict[str, list[Entry]] = {}
    for entry in there:
        found.setdefault(entry.folder, []).append(entry)
    order = Lang(lang) if lang in list(Lang) else Lang.DA
    for mine in found.values():
        mine.sort(key=lambda entry: alphabetical(entry.title.get(lang) or next(iter(entry.title.values()), entry.id), order))
    return sorted(found.items(), key=lambda each: alphabetical(label(each[0], lang), order))


def told(path: str, lang: str) -> str:
    """The same for a path as a problem tells it; a language at its end is named by its own name."""
    parts = [int(number) if number else key for key, number in PART.findall(path)]
    languages = translation.languages()
    in_one = [languages[str(part)] for part in parts if part in languages]
    name = labels(tuple(part for part in parts if part not in languages), lang) if path else ""
    return f"{name} ({in_one[0]})" if in_one else name


def spoken(message: str, lang: str) -> str:
    """A message of the check in which each field is called as on the page: »Egne ord«, not `value`."""
    first, last = LANGUAGES[Lang(lang)].quotes if lang in list(Lang) else ("“", "”")
    return FIELD.sub(
        lambda found: found[0] if label(found[1], lang) == found[1] else f"{first}{label(found[1], lang)}{last}", message
    )


def beginning(text: str) -> str:
    """As much of a text as it takes to know it again, broken off between two words."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rpartition(' ')[0] or line[:LONGEST]} …"
