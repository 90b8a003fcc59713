"""What the search knows: every part of a page that has an address of its own, and words that mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from guide.meaning import glossary
from guide.meaning.addresses import address, routes
from guide.meaning.phrases import phrases
from guide.meaning.script_words import words_for
from guide.model.base import in_language
from guide.model.kinds import FOLDERS, LISTS
from guide.read.content import Content
from guide.read.marks import plain
from guide.ship.asked_for import put, script
from guide.show.frame import WORDS
from guide.show.navigation import SECTIONS
from guide.show.pages.base import Page

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"nav", "script", "style", "svg", "template"}
TITLES = {"h1", "h2", "h3", "h4", "dt", "strong"}
LEADER = "now/one-of-mine"  # no record stands there, so its lines stand with the words
UNSEEN = "no-script"  # stands on every page with a script, and shows when that did not come
AS = {"now": "now", "place": "do", "say": "say", "practise": "practise"}  # what the pages of a task are found as
INLINE = {"a", "b", "button", "cite", "em", "i", "q", "strong", "time"}


@dataclass
class Unit:
    """A part of a page with an address: `anchor` is empty for the page itself."""

    anchor: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join("".join(self.words).split())


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
            inside.words.append(" ")
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
            self._open[-1][1].words.append(" ")
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
                unit.words.append(data)


def units_of(html: str) -> list[Unit]:
    """The parts of a built page, the page itself first."""
    reader = Units()
    reader.feed(html)
    for unit in reader.units:
        unit.title = " ".join(unit.title.split())
    return reader.units


def entries(site: Path, pages: Mapping[str, Page], content: Content, lang: str, directory_urls: bool) -> Iterator[list[object]]:
    """`[address, title, text, weight, further words, lines, kind, told]` of every part of every page, pages before parts.

    The lines are what readers would type, one a line, and the title in the other languages. Told is what a term means,
    and the very sentence of a phrase.
    """
    lines = _lines(content, lang, directory_urls)
    words = {term.id: " ".join(glossary.words(content, term)) for term in content.terms.values()}
    numbers = (fact.number for country in content.countries.values() for fact in country.facts if fact.number)
    urgent = {
        f"now/{door}": content.ui[f"search-urgent-{door}"][lang]
        for door in content.now
        if f"search-urgent-{door}" in content.ui
    }
    urgent["now/danger"] = " ".join([urgent.get("now/danger", ""), *numbers])
    addresses = {address(name, directory_urls): page for name, page in pages.items() if page.found}
    meant, sentences = address("glossary", directory_urls), address("phrases", directory_urls)
    explained = (
        (term.id, term.explain or term.note) for term in content.terms.values() if glossary.listed(content, term, lang)
    )
    meanings = {f"{meant}#{name}": plain(text[lang]) for name, text in explained if text}
    said = {f"{sentences}#{each.anchor}": plain(each.phrase[lang]) for each in phrases(content)}
    files = {site / there / ("index.html" if directory_urls else ""): there for there in addresses}
    for file, there in sorted(files.items()):
        page = addresses[there]
        whole, *parts = units_of(file.read_text(encoding="utf-8"))
        kind = found_as(page)
        yield [there, whole.title, whole.text, page.weight, urgent.get(page.name, ""), lines.get(there, ""), kind, ""]
        for part in parts:
            if part.title or part.text:
                to = f"{there}#{part.anchor}"
                mine = LISTS["terms"].found_as if to in meanings else AS["say"] if to in said else kind
                told = meanings.get(to) or said.get(to, "")
                yield [to, part.title, part.text, page.weight, words.get(part.anchor, ""), lines.get(to, ""), mine, told]


def found_as(page: Page) -> str:
    """What the search calls a page: as the table of kinds says of what it shows, else after its task."""
    kind = next((kind for kind in FOLDERS.values() if kind.pages == page.name.partition("/")[0]), None)
    return (kind and kind.found_as) or AS.get(page.section, "page")


def _lines(content: Content, lang: str, directory_urls: bool) -> dict[str, str]:
    """Address → the lines of the record that stands there."""
    found = {address(LEADER, directory_urls): "\n".join(text[lang] for text in content.ui_lists["search-lines-leader"])}
    others = [other for other in content.organisation.languages if other != lang]
    for name, route in routes(content).items():
        record: Any = content.by_id.get(name)
        if said := getattr(record, "people_say", None):
            there = address(route.page, directory_urls)
            more = [in_language(words, lang)] if (words := getattr(record, "words", None)) else []
            titles = [plain(record.title[other]) for other in others if not isinstance(record.title, str)]
            found[f"{there}#{route.anchor}" if route.anchor else there] = "\n".join([*said[lang], *more, *titles])
    return found


def synonyms(content: Content) -> list[list[str]]:
    """Groups of single words that mean the same, across the languages."""
    groups = (glossary.words(content, term) for term in content.terms.values())
    found = ([word.lower() for word in dict.fromkeys(group) if " " not in word] for group in groups)
    return [group for group in found if len(group) > 1]


def write(site: Path, pages: Mapping[str, Page], content: Content, lang: str, directory_urls: bool) -> None:
    """The words for docs/assets/search, and their name in every page. A script: from file:// nothing else can be loaded."""
    hubs = [section.hub for section in SECTIONS.values()]
    words = {
        "ui": {**words_for(content, "search", lang), "map": content.ui["page-map"][lang]},
        "tasks": [[address(name, directory_urls), pages[name].title] for name in hubs if name in pages],
        "units": list(entries(site, pages, content, lang, directory_urls)),
        "synonyms": synonyms(content),
    }
    put(site, WORDS, script(WORDS, words))
