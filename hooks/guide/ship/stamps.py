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
STAMPED = re.compile(r'<main [^>]*data-stamp="([0-9a-f]+)"')
BEGIN, END = "<main ", "</main>"
UNSAID = re.compile(r"<script.*?</script>|<[^>]+>", re.S)
DIGITS = 6


def stamp(html: str) -> str:
    """Says nothing but whether the words of the page are the same: markup and spaces do not count."""
    end = html.find(END, begin := html.find(BEGIN))
    main = html[begin:end] if 0 <= begin < end else ""
    words = " ".join(UNSAID.sub(" ", main).split())
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def stamped(html: str) -> str:
    """The page with its stamp."""
    return html.replace(EMPTY, f'data-stamp="{stamp(html)}"', 1)


def listed(site: Path, pages: Mapping[str, Page], lang: str, directory_urls: bool) -> list[tuple[str, str, str, str]]:
    """Of every page that is found: name, stamp, title, and address below the language."""
    there = {name: address(name, directory_urls) for name, page in pages.items() if page.found}
    files = {name: site / each / "index.html" if directory_urls else site / each for name, each in there.items()}
    made = {name: STAMPED.search(file.read_text(encoding="utf-8")) for name, file in files.items()}
    return [(f"{lang}/{name}", found[1], pages[name].title, there[name]) for name, found in made.items() if found]
