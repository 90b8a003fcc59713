"""Widens the search index: words without æøå, tails of compounds, and the other language's words for a term."""

from __future__ import annotations

import json
import re
from pathlib import Path

from guide.content import Content

WORD = re.compile(r"[a-zæøå]{3,}")
FOLDS = ({"æ": "ae", "ø": "oe", "å": "aa"}, {"æ": "a", "ø": "o", "å": "a"}, {"æ": "e", "ø": "o", "å": "a"})
TAIL = 5  # letters; shorter tails of compounds find too much


def widen(site: Path, content: Content, lang: str) -> None:
    """Adds alias words to every entry of the site's search index."""
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    entries = index["docs"]
    bags = [set(WORD.findall(f"{entry['title']} {entry['text']}".lower())) for entry in entries]
    known = set().union(*bags)
    synonyms = synonyms_of(content)
    for entry, bag in zip(entries, bags, strict=True):
        extra = sorted(aliases(bag, known, synonyms) - bag)
        if extra:
            entry["text"] += f'<span class="search-words" hidden>{" ".join(extra)}</span>'
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def aliases(bag: set[str], known: set[str], synonyms: dict[str, set[str]]) -> set[str]:
    """The alias words for a bag of words; `known` are all words of the site."""
    found: set[str] = set()
    for word in bag:
        for fold in FOLDS:
            found.add("".join(fold.get(letter, letter) for letter in word))
        for start in range(3, len(word) - TAIL + 1):
            if word[start:] in known:
                found.add(word[start:])
        found |= synonyms.get(word, set())
    return found


def synonyms_of(content: Content) -> dict[str, set[str]]:
    """Word → the other words of its glossary entry, in both languages."""
    found: dict[str, set[str]] = {}
    for term in content.terms.values():
        words = {word.lower() for text in (term.da, term.nb, *term.also_da, *term.also_nb) for word in WORD.findall(text.lower())}
        names = {text.lower() for text in (term.da, term.nb, *term.also_da, *term.also_nb)}
        for name in names & words:  # single words only: a part of a phrase is no synonym
            found.setdefault(name, set()).update(words - {name})
    return found
