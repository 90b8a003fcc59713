"""A stamp of what each page says, so that a reader who wants it can be told what has changed: docs/assets/changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from guide.meaning.addresses import address
from guide.show.pages.base import Page

FILE = "changed/pages.js"  # below the folder of the language
EMPTY = 'data-stamp=""'
MAIN = re.compile(r"<main .*?</main>", re.S)
UNSAID = re.compile(r"<script.*?</script>|<[^>]+>", re.S)
DIGITS = 6


def stamp(html: str) -> str:
    """Says nothing but whether the words of the page are the same: markup and spaces do not count."""
    found = MAIN.search(html)
    words = " ".join(UNSAID.sub(" ", found[0] if found else "").split())
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def write(site: Path, pages: Mapping[str, Page], lang: str, directory_urls: bool) -> list[tuple[str, str, str, str]]:
    """Puts the stamp of every page into it; of those that are found: name, stamp, title, and address below the language."""
    listed = []
    for name, page in pages.items():
        there = address(name, directory_urls)
        path = site / there / "index.html" if directory_urls else site / there
        html = path.read_text(encoding="utf-8")
        made = stamp(html)
        path.write_text(html.replace(EMPTY, f'data-stamp="{made}"', 1), encoding="utf-8", newline="\n")
        if page.found:
            listed.append((f"{lang}/{name}", made, page.title, there))
    return listed
