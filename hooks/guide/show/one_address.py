"""Every page has an address of its own, those written by hand included; and the search is told of pages that are there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from guide.meaning.addresses import address
from guide.meaning.law import page_of
from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.problems import Problem
from guide.show.pages import pages, prose

NAME = "one-address"
ADVICE = "Choose another id, or another name for the file."


def problems(content: Content, root: Path) -> list[Problem]:
    """Pages that would take each other's place, and ways to ask for none. `root` holds docs/."""
    names = {lang: _names(content, lang, root / "docs") for lang in content.organisation.languages}
    found = [problem for lang in names for problem in _of(content, lang, names[lang], root / "docs")]
    return list(dict.fromkeys([*found, *_asked(content, {name for each in names.values() for name in each})]))


def _names(content: Content, lang: str, docs: Path) -> list[str]:
    return [page.name for page in (*pages(content, lang), *prose.pages(docs, lang))]


def _asked(content: Content, pages: set[str]) -> Iterator[Problem]:
    """Keys in data/asked/ that name nothing; an organisation may leave out what they name."""
    if content.hidden or content.organisation.country:
        return
    rules = {f"{page_of(country, fact.id)}#{fact.id}" for country in content.countries.values() for fact in country.facts}
    for where, origin in [(each, origin) for given, origin in content.asked for each in given.keys() - pages - rules]:
        close = get_close_matches(where, sorted(pages | rules), n=1)
        advice = f"Did you mean '{close[0]}'?" if close else "Remove the line."
        yield origin.problem((where,), f"no page shows '{where}'.", advice, NAME)


def _of(content: Content, lang: str, names: list[str], docs: Path) -> Iterator[Problem]:
    places = {name: kind.pages for name, kind in FOLDERS.items()}
    origins = {f"{places.get(origin.folder)}/{record.id}": origin for record, origin in content.records()}
    by_address: dict[str, list[str]] = {}
    for name in names:
        by_address.setdefault(address(name, directory_urls=True).lower(), []).append(name)
    for where, there in by_address.items():
        for i, name in enumerate(there):
            message = f"/{where} is the address of another page too."
            if len(there) > 1 and name in origins:
                yield origins[name].problem(("id",), message, ADVICE, NAME)
            elif len(there) > 1 and i and (docs / lang / f"{name}.md").is_file():
                yield Problem(f"docs/{lang}/{name}.md", 1, 1, "", message, ADVICE, NAME)
