"""What the search can find: every page, every term and every phrase of the guide, with the words that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from guide.meaning import glossary
from guide.meaning.addresses import address, routes
from guide.meaning.law import page_of
from guide.meaning.phrases import Spoken, by_situation, phrases
from guide.meaning.places import countries
from guide.model.base import in_language
from guide.model.kinds import FOLDERS, LISTS
from guide.model.languages import LANGUAGES, Lang
from guide.model.places import Fact
from guide.model.search import BETWEEN
from guide.read.content import Content
from guide.read.marks import plain
from guide.ship.search_units import Unit
from guide.show.pages import pages as every_page
from guide.show.pages.base import Page

LEADER = "now/one-of-mine"  # no record stands there, so its lines stand with the words
RULE, OTHER = 0.5, 0.3  # weight of a rule, and of one of the other country: a page that acts on it answers before it
SPOKEN = "spoken"
SOON = 3  # lines of a record that the first answer knows
LAW = "law"  # in the name of a page: it says, or asks, what holds in the country whose id stands there too
AS = {"now": "now", "place": "do", "say": "say", "practise": "practise"}  # what the pages of a task are found as
Read = Mapping[str, Sequence[Unit]]  # by the name of the page, what stands on it
TERM, PHRASE = LISTS["terms"].found_as, "phrase"


@dataclass
class Document:
    """Something to find. Its words count most in the title, in a line readers would type, and where they are strong."""

    address: str
    title: str
    kind: str
    weight: float
    lines: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)  # more lines, which come after the first answer
    strong: str = ""  # the words of urgent pages, and of the terms that lead here
    heads: str = ""
    text: str = ""
    later: bool = False  # not needed for the first answer
    # For what is shown of it: `[anchor, title, text, told]`, and `spoken` for a sentence that nobody should copy and send.
    parts: list[list[str]] = field(default_factory=list)


def found_as(page: Page) -> str:
    """What the search calls a page: as the table of kinds says of what it shows, else after its task."""
    kind = next((kind for kind in FOLDERS.values() if kind.pages == page.name.partition("/")[0]), None)
    return (kind and kind.found_as) or AS.get(page.section, "page")


def documents(read: Read, pages: Mapping[str, Page], content: Content, lang: str, directory_urls: bool) -> list[Document]:
    """All of them: the pages in the order of their addresses, then the terms, then the phrases."""
    found: dict[str, Document] = {}
    by_name = {address(name, directory_urls): page for name, page in pages.items() if page.found}
    urgent, soon, further = _urgent(content, lang), *_lines(content, lang)
    for there, page in sorted(by_name.items()):
        whole, *parts = read[page.name]
        found[page.name] = Document(
            there,
            whole.title,
            found_as(page),
            page.weight,
            [*soon.get(page.name, []), *urgent.get(page.name, "").split()],  # one such word alone is asked in a hurry
            further.get(page.name, []),
            urgent.get(page.name, ""),
            " ".join(part.title for part in parts),
            " ".join(part.text for part in (whole, *parts)),
            parts=[[unit.anchor, unit.title, unit.text, ""] for unit in (whole, *parts) if unit.title or unit.text],
        )
    terms = [*_rules(content, lang, found), *(_terms(content, lang, found) if "glossary" in found else ())]
    said = list(_phrases(content, lang, found)) if "phrases" in found else []
    return [*found.values(), *terms, *said, *_other_titles(content, lang, found)]


def _terms(content: Content, lang: str, pages: dict[str, Document]) -> Iterator[Document]:
    """Each term; its words lead to the page that acts on it too."""
    page, to = pages["glossary"], routes(content)
    shown = [term for term in content.terms.values() if glossary.listed(content, term, lang)]
    notes = {term.id: term.note if glossary.compared(content, term) else None for term in shown}
    explained = {term.id: plain(told[lang]) for term in shown if (told := term.explain or notes[term.id])}
    for part in page.parts:
        part[3] = explained.get(part[0], "")
    for term in content.terms.values():
        words = " ".join(glossary.words(content, term))
        for name in term.see:
            if name in to and (acting := pages.get(to[name].page)):
                acting.strong += f" {words}"
        if term in shown:
            there, text = f"{page.address}#{term.id}", explained.get(term.id, "")
            yield Document(there, term[lang], TERM, page.weight, [words], text=text)


def _phrases(content: Content, lang: str, pages: dict[str, Document]) -> Iterator[Document]:
    """Each phrase of the guide; those of a situation are shown with its page instead."""
    listed = pages["phrases"]
    told = {each.anchor: plain(each.phrase[lang]) for each in phrases(content)}
    for part in listed.parts:
        part[3] = told.get(part[0], "")
    for situation, mine in by_situation(content):
        page = pages.get(f"say/{situation.id}")
        for each in mine:
            text = plain(each.phrase[lang])
            if page and each.name == situation.id:
                spoken = [SPOKEN] if situation.door else []  # where there is danger, nothing is sent before help is called
                page.parts.append([f"{listed.address}#{each.anchor}", "", text, text, *spoken])
            else:
                yield _phrase(each, text, listed)


def _phrase(each: Spoken, text: str, listed: Document) -> Document:
    return Document(f"{listed.address}#{each.anchor}", "", PHRASE, listed.weight, [text], later=True)


def _urgent(content: Content, lang: str) -> dict[str, str]:
    found = {
        f"now/{door}": content.ui[f"search-urgent-{door}"][lang]
        for door in content.now
        if f"search-urgent-{door}" in content.ui
    }
    numbers = (fact.number for country in countries(content) for fact in country.facts if fact.number)
    found["now/danger"] = " ".join([found.get("now/danger", ""), *numbers])
    return found


def _lines(content: Content, lang: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Page → what readers would type: what the first answer knows, and the rest."""
    soon = {LEADER: [text[lang] for text in content.ui_lists["search-lines-leader"]]}
    further = asked(content, lang)
    for name, route in routes(content).items():
        record: Any = content.by_id.get(name)
        if said := getattr(record, "people_say", None):
            more = [in_language(words, lang)] if (words := getattr(record, "words", None)) else []
            soon.setdefault(route.page, []).extend(said[lang][:SOON])
            further.setdefault(route.page, []).extend([*said[lang][SOON:], *more])
    return soon, further


def asked(content: Content, lang: str) -> dict[str, list[str]]:
    """Page, or page and part → further ways to ask for it."""
    found: dict[str, list[str]] = {}
    for where, text in (each for given, _ in content.asked for each in given.items()):
        found.setdefault(where, []).extend(text[lang].split(BETWEEN))
    return found


def _rules(content: Content, lang: str, pages: dict[str, Document]) -> Iterator[Document]:
    """Each rule, number and institution of a country, which is a part of a page of the country."""
    further = asked(content, lang)
    for country in countries(content):
        weight = RULE if LANGUAGES[Lang(lang)].country == country.id else OTHER
        same: dict[str, list[Fact]] = {}  # a number may be another in each area
        for fact in country.facts:
            same.setdefault(fact.id, []).append(fact)
        for name, facts in same.items():
            if page := pages.get(where := page_of(country, name)):
                lines, title = further.get(f"{where}#{name}", []), plain(facts[0].title[lang])
                others = (fact.title for fact in facts[1:])
                parts = (part for fact in facts for part in (fact.text, fact.who, fact.deadline, fact.exception, fact.missed))
                told = " ".join(plain(text[lang]) for text in (*others, *parts) if text)
                yield Document(f"{page.address}#{name}", title, page.kind, weight, further=lines, text=told)


def in_lands(documents: Sequence[Document], content: Content) -> dict[str, list[int]]:
    """Id of each country that is shown → the numbers of the documents that say or ask what holds there."""
    parts = [set(re.split(r"[-/]", each.address.partition("#")[0].removesuffix(".html"))) for each in documents]
    return {
        country.id: [place for place, mine in enumerate(parts) if {LAW, str(country.id)} <= mine]
        for country in countries(content)
    }


def _other_titles(content: Content, lang: str, pages: dict[str, Document]) -> Iterator[Document]:
    """Each page by its title in the other languages."""
    for other in content.organisation.languages:
        for page in every_page(content, other) if other != lang else ():
            mine = pages.get(page.name)
            if mine and mine.title != page.title:
                yield Document(mine.address, page.title, mine.kind, mine.weight, later=True)
