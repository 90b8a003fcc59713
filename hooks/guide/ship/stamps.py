"""A stamp of what each page says, so that a reader who wants it can be told what has changed: docs/assets/changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from guide.meaning.addresses import address
from guide.show.pages.base import Page

EMPTY = 'data-stamp=""'
PLACE = re.compile(rf'data-of="([^"]+)" {EMPTY}')
MAIN = re.compile(r"<main .*?</main>", re.S)
UNSAID = re.compile(r"<script.*?</script>|<[^>]+>", re.S)
DIGITS = 6


def stamp(html: str) -> str:
    """Says nothing but whether the words of the page are the same: markup and spaces do not count."""
    found = MAIN.search(html)
    words = " ".join(UNSAID.sub(" ", found[0] if found else "").split())
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def write(site: Path, pages: Mapping[str, Page], lang: str, directory_urls: bool) -> None:
    """Puts the stamp of every page into it, and those of all pages where they are listed."""
    files = {f"{lang}/{name}": site / address(name, directory_urls) for name in pages}
    files = {name: path / "index.html" if directory_urls else path for name, path in files.items()}
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    stamps = {name: stamp(html) for name, html in texts.items()}
    for name, html in texts.items():
        listed = PLACE.sub(lambda found: f'data-of="{found[1]}" data-stamp="{stamps[found[1]]}"', html)
        files[name].write_text(listed.replace(EMPTY, f'data-stamp="{stamps[name]}"', 1), encoding="utf-8", newline="\n")
