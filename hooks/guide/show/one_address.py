"""Every page has an address of its own, those written by hand included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guide.meaning.addresses import address
from guide.read.content import Content
from guide.read.problems import Problem
from guide.show.pages import pages, prose

NAME = "one-address"
ADVICE = "Choose another id, or another name for the file."


def problems(content: Content, root: Path) -> list[Problem]:
    """Pages that would take each other's place. `root` holds docs/."""
    return list(
        dict.fromkeys(problem for lang in content.organisation.languages for problem in _of(content, lang, root / "docs"))
    )


def _of(content: Content, lang: str, docs: Path) -> Iterator[Problem]:
    origins = {f"{origin.located.file.split('/')[1]}/{record.id}": origin for record, origin in content.records()}
    names = [*(page.name for page in pages(content, lang)), *(page.name for page in prose.pages(docs, lang))]
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
