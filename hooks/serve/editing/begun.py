"""Something of the organisation's own, begun: the smallest record that is sound. A note stands where words are to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from guide.checked import content_of, faults, tried
from guide.meaning.addresses import routes
from guide.model.kinds import FOLDERS, LISTS, Kind
from guide.model.languages import Lang
from guide.model.local import FOLDER
from guide.read.content import Content
from guide.read.marks import plain
from guide.read.problems import Problem
from serve.editing.entries import Entry, entries, found, titled_with
from serve.editing.lists import appended
from serve.editing.pasted import tidied
from serve.editing.sketch import Choice, Say, choices, sketch
from serve.editing.written import block

PHRASE = "phrases"  # no record: it is said in one, and those of an organisation in a tool of their own
KINDS = ("situations", PHRASE, "actions", "tools", "cards", "questions", "exercises", "pages", "terms")
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "é": "e", "ü": "u"})
TITLE = 100  # characters
SENTENCE = 300  # of a phrase, or a question
SAID_AT = ("sections", 0, "say")
FIRST_CARD, FIRST_SITUATION = 901, 50  # far behind those of the project: an update brings more of them
OUR_PHRASES = ("Our own sentences", "Sentences that we use at our place.")
NOT_LED_TO = ("cards", "conversations", "path")  # what asks and tells, and helps nobody further
Made = tuple[Entry, str]
Groups = dict[str, dict[str, Mapping[str, str]]]  # folder → id → title in every language


class NotBegun(Exception):
    """Raised with the reason, by its name on the editing page, and the problem where the check refused it."""

    def __init__(self, said: str, problem: Problem | None = None) -> None:
        super().__init__(said)
        self.said, self.problem = said, problem


def kind_of(name: str) -> Kind:
    """The kind whose record is begun under this name. Raises NotBegun."""
    if name not in KINDS:
        raise NotBegun("stale")  # no form of this run asks for it
    return FOLDERS["tools"] if name == PHRASE else FOLDERS.get(name) or LISTS[name]


def asked(name: str, content: Content) -> list[tuple[Choice, Groups]]:
    """What has to be chosen before, each with the records it may lead to. Raises NotBegun."""
    there = [*choices(kind_of(name)), *([Choice("situations")] if name == PHRASE and content.situations else [])]
    return [(choice, {} if choice.values else _led_to(content, choice.key)) for choice in there]


def narrowed(groups: Groups, data: Path, words: str) -> Groups:
    """The records whose title holds every one of these words; where there is none, those of which some text does."""
    hits = {each.id: each for each in found(data, words)} if words.strip() else {}
    titled = {name for name, each in hits.items() if titled_with(each, words)}
    kept = titled or set(hits)
    less = {folder: {name: title for name, title in there.items() if name in kept} for folder, there in groups.items()}
    return {folder: there for folder, there in less.items() if there}


def longest(name: str) -> int:
    """The characters of what it begins with: a title, or a whole sentence."""
    return SENTENCE if name in (PHRASE, "questions") else TITLE


def begun(data: Path, name: str, form: Mapping[str, str], say: Say) -> tuple[Entry, bytes]:
    """The new entry, and what its file is to hold. `form` has its title and what was chosen. Raises NotBegun."""
    kind, content, title = kind_of(name), content_of(data), form.get("title", "")
    given = {}
    for choice, groups in asked(name, content):
        given[choice.key] = form.get(choice.key, "")
        if given[choice.key] not in (choice.values or [each for there in groups.values() for each in there]):
            raise NotBegun("stale" if given[choice.key] else "not-chosen")
    if not re.search(r"\w", title) or len(title) > longest(name):
        raise NotBegun("no-title")
    words = {lang.value: tidied(title, lang) for lang in content.organisation.languages}
    entry, text = _phrase(data, words, given, say) if name == PHRASE else _record(data, kind, content, words, given, say)
    if wrong := faults(tried(data, {data / entry.file: text.encode()})):
        raise NotBegun("faulty") if faults(tried(data, {})) else NotBegun("not-begun", wrong[0])
    return entry, text.encode()


def _led_to(content: Content, key: str) -> Groups:
    if key == "situations":
        return {key: {name: _title(each) for name, each in content.situations.items()}}
    there = {kind.name: getattr(content, kind.name).items() for kind in FOLDERS.values() if kind.own_page}
    return {
        name: {each: _title(record) for each, record in records if each in routes(content)}
        for name, records in there.items()
        if records and name not in NOT_LED_TO
    }


def _title(record: Any) -> Mapping[str, str]:
    return {lang.value: plain(record.title[lang]) for lang in Lang}


def _record(data: Path, kind: Kind, content: Content, words: dict[str, str], given: Mapping[str, str], say: Say) -> Made:
    taken = {each.id for each in entries(data)}
    name = _name(kind, next(iter(words.values())), taken)
    if name in taken:
        raise NotBegun("name-taken")
    mine = {each.number for each in content.situations.values() if each.group == given.get("group")}
    number = str(max({*mine, FIRST_SITUATION - 1}) + 1) if kind.name == "situations" else ""
    record = sketch(kind, name, words, {**given, "number": number}, say)
    if not kind.in_list:
        folder = f"{kind.name}/{given['topic']}" if kind.grouped else kind.name
        return Entry(f"{FOLDER}/{folder}/{name}.yml", None, name, words), _text(block(record))
    file = f"{FOLDER}/{kind.name}.yml"
    before = _before(data / file)
    at = before.count("\n- ") + before.startswith("- ")
    return Entry(file, at, name, words), f"{before}\n{_text(block([record]))}".lstrip("\n")


def _name(kind: Kind, title: str, taken: set[str]) -> str:
    """The id: a card has the next free number, a page is named by its title, and all others stand beside the project's."""
    if kind.name == "cards":
        return next(name for number in count(FIRST_CARD) if (name := f"card-{number}") not in taken)
    name = re.sub(r"[^a-z0-9]+", "-", title.lower().translate(LETTERS)).strip("-")[:60].strip("-")
    if not name:
        raise NotBegun("no-title")
    return name if kind.name == "pages" else f"own-{name}"


def _phrase(data: Path, words: Mapping[str, str], given: Mapping[str, str], say: Say) -> Made:
    """The tool of the organisation's own sentences with this one at its end; begun where there is none yet."""
    name = "own-phrases"
    file = f"{FOLDER}/tools/{name}.yml"
    phrase = {**words, **{key: [chosen] for key, chosen in given.items()}}  # moments and situations
    title, summary = ({lang: say(sentence, lang) for lang in words} for sentence in OUR_PHRASES)
    entry, before = Entry(file, None, name, title), _before(data / file)
    if not before:
        tool = {"id": name, "title": title, "summary": summary, "moments": [given["moments"]]}
        return entry, _text(block({**tool, "sections": [{"kind": "say", "say": [phrase]}]}))
    try:
        return entry, appended(f"{before}\n", SAID_AT, phrase)
    except (KeyError, IndexError, TypeError, ValueError):  # somebody has written it in another way
        raise NotBegun("by-hand") from None


def _before(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig").rstrip() if file.is_file() else ""


def _text(lines: list[str]) -> str:
    return "\n".join([*lines, ""])
