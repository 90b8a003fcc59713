"""What the search knows, as scripts beside the pages: from file:// nothing else can be loaded.

`words.js` is all that the first answer needs, `more.js` the rest; what stands around a hit comes with the pages that are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guide.meaning.addresses import address
from guide.meaning.script_words import words_for
from guide.read.content import Content
from guide.ship.search_documents import Read, documents, in_lands
from guide.ship.search_meanings import alike, common, lands, weighty
from guide.ship.search_tables import Tables, letters, steps
from guide.show.asset_names import stamped
from guide.show.frame import MORE, TEXTS, WORDS
from guide.show.navigation import SECTIONS
from guide.show.pages.base import Page

TOGETHER = 8000  # signs of texts in one file: a page that is shown brings its neighbours


def files(
    site: Path, read: Read, pages: Mapping[str, Page], content: Content, lang: str, directory_urls: bool
) -> dict[str, Any]:
    """The words for docs/assets/search, by the names of their files; what is shown of the texts is written into `site`."""
    found = documents(read, pages, content, lang, directory_urls)
    first, more = Tables(found, common(content), alike(content, lang)).tables()
    hubs = [section.hub for section in SECTIONS.values()]
    there, named = in_lands(found, content), lands(content, lang)
    first |= weighty(content, lang) | {
        "lands": [[named[country], letters(steps(there[country]))] for country in there if country in named],
        "ui": {**words_for(content, "search", lang), "map": content.ui["page-map"][lang]},
        "tasks": [[address(name, directory_urls), pages[name].title] for name in hubs if name in pages],
    }
    parts = {each.address: each.parts for each in found if each.parts}
    if directory_urls:  # a module each, for pages from a server
        more["texts"] = [[start, _written(site, few)] for start, few in _few(parts)]
    return {WORDS: first, MORE: more} if directory_urls else {WORDS: first, MORE: more, TEXTS: parts}


def _few(parts: dict[str, list[list[str]]]) -> Iterator[tuple[str, dict[str, list[list[str]]]]]:
    """Pages beside each other, with the address of the first."""
    few: dict[str, list[list[str]]] = {}
    size = 0
    for there, mine in sorted(parts.items()):
        if size > TOGETHER:
            yield next(iter(few)), few
            few, size = {}, 0
        few[there] = mine
        size += sum(len(text) for part in mine for text in part)
    if few:
        yield next(iter(few)), few


def _written(site: Path, texts: dict[str, list[list[str]]]) -> str:
    module = f"export default{json.dumps(texts, ensure_ascii=False, separators=(',', ':'))};\n"
    name = stamped(TEXTS, module.encode())
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(module, encoding="utf-8", newline="\n")
    return name
