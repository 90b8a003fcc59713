"""The documents as two small tables of words: what the first answer needs, and the rest.

Both have the same shape; docs/assets/search/tables.js reads them. Numbers are written in letters: see `letters`. Words stand in
the order of the alphabet, each as how many letters it shares with the one before (A is none) and what follows; before them come
those of the titles, which are not written again.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import Any

from guide.ship.search_documents import Document
from guide.ship.search_stems import RULES, stemmer, words_of

LETTERS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<")
HALF = len(LETTERS) // 2
STRONG, HEAD, TEXT = 4.2, 1.5, 0.4  # what a word is worth there
LONG = 0.81  # how much less a word says in a long text
LEVELS = 6  # of what a word is worth in a document, each twice the one before, from a quarter
ENOUGH = 1.4  # worth at which a word counts half of the most it can; ranking.js has it too
MOST_LINES = 2**16 - 1  # the script of the search keeps numbers of lines, and of documents, in 16 bits
CORE = 2700  # places of words in texts that the first answer knows


def letters(numbers: Iterable[int]) -> str:
    """Numbers as letters: each as digits to the base of half the letters, the first half for a last digit."""
    return "".join(map(_letters, numbers))


@lru_cache(maxsize=1 << 14)
def _letters(number: int) -> str:
    """The last digit last."""
    return LETTERS[number] if number < HALF else LETTERS[HALF + number % HALF] + _letters(number // HALF)


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Each number as how far it is from the one before."""
    before = 0
    for number in numbers:
        yield number - before
        before = number


def _leveled(worth: float) -> int:
    return min(LEVELS - 1, max(0, round(math.log2(max(worth, 0.1) * 4))))


class TooManyLines(Exception):
    """Raised where the script of the search could not tell the lines apart; says how many there are."""


class Tables:
    """Counts the words of `documents`; `common` are words that say little, `alike` groups of words with a like meaning."""

    def __init__(self, documents: list[Document], common: list[str], alike: list[str]) -> None:
        self.first = [each for each in documents if not each.later]
        self.documents = [*self.first, *(each for each in documents if each.later)]
        self.common, self.alike, self._stem = common, alike, stemmer(common)
        self.lines: dict[str, dict[int, None]] = defaultdict(dict)  # stem → numbers of lines
        self.worth: dict[str, dict[int, float]] = defaultdict(dict)  # stem → document → what the word is worth there
        self._written: Counter[str] = Counter()
        self._count()
        self._core = self._best(CORE)

    def _stems(self, text: str) -> dict[str, int]:
        """How often each stem stands in a text; and each word of it is written once more."""
        words = words_of(text.lower())
        self._written.update(words)
        found: dict[str, int] = {}
        for key in map(self._stem, words):
            found[key] = found.get(key, 0) + 1
        return found

    def _count(self) -> None:
        texts = [self._stems(each.text) for each in self.documents]
        self._count_lines()
        lengths = [sum(text.values()) for text in texts]
        average = sum(lengths) / len(texts)
        for place, (each, text, length) in enumerate(zip(self.documents, texts, lengths, strict=True)):
            self._stems(each.title)
            for key, times in text.items():
                self._add(key, place, TEXT * times / (1 - LONG + LONG * length / average))
            for words, worth in ((each.heads, HEAD), (each.strong, STRONG)):
                for key in self._stems(words):
                    self._add(key, place, worth)

    def _count_lines(self) -> None:
        """Lines in the order of the documents, then the further ones of all of them."""
        every = [line for each in self.documents for line in each.lines]
        every += [line for each in self.documents for line in each.further]
        if (count := len(every) + len(self.documents)) > MOST_LINES:  # each title is a line too
            raise TooManyLines(
                f"The search has {count} lines and tells {MOST_LINES} apart. Take out some of `people_say` in data/, or of "
                "data/asked/; or let docs/assets/search/ keep numbers of lines in 32 bits (Uint16Array)."
            )
        for number, line in enumerate(every):
            for key in self._stems(line):
                self.lines[key][number] = None

    def _add(self, key: str, place: int, worth: float) -> None:
        self.worth[key][place] = self.worth[key].get(place, 0) + worth

    def _best(self, most: int) -> dict[str, dict[int, float]]:
        """The places where a word says most of a document, rare words before common ones."""
        rare = {key: math.log(1 + len(self.documents) / len(there)) for key, there in self.worth.items()}
        of_pages = len(self.first)
        every = [
            (rare[key] * worth / (ENOUGH + worth), key, place)
            for key, there in self.worth.items()
            for place, worth in there.items()
            if place < of_pages
        ]
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for _, key, place in sorted(every, reverse=True)[:most]:
            found[key][place] = self.worth[key][place]
        return found

    def tables(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """The table for the first answer, and the one that comes after it."""
        lines, later = self._lines()
        after = self.documents[len(self.first) :]
        known, core = self._ordered(lines.keys() | self._core.keys(), self.first, [])
        every, more = self._ordered(self.worth.keys() | later.keys(), after, known)
        rest = {key: {i: x for i, x in there.items() if i not in self._core.get(key, {})} for key, there in self.worth.items()}
        first = self._table(self.first, core, lines, self._core, known)
        second = self._table(after, more, later, rest, every)
        return {**first, "letters": LETTERS, "rules": RULES, "common": " ".join(self.common)}, {
            **second,
            "further": letters(len(each.further) for each in self.documents),
            "alike": "\n".join(self.alike),
        }

    def _ordered(self, keys: Set[str], documents: list[Document], known: list[str]) -> tuple[list[str], list[str]]:
        """The stems in the order of their numbers, those `known` before them; and those of them that no title brings."""
        titled = (self._stem(word) for each in documents for word in words_of(each.title.lower()))
        before = dict.fromkeys([*known, *titled])
        rest = sorted(keys - before.keys(), key=self._word.__getitem__)
        return [*before, *rest], rest

    def _lines(self) -> tuple[dict[str, dict[int, None]], dict[str, dict[int, None]]]:
        """The lines for the first answer, without words that stand everywhere; and the rest."""
        most, common = sum(len(each.lines) for each in self.first), {self._stem(word) for word in self.common}
        first: dict[str, dict[int, None]] = defaultdict(dict)
        later: dict[str, dict[int, None]] = defaultdict(dict)
        for key, there in self.lines.items():
            for number in there:
                (later if key in common or number >= most else first)[key][number] = None
        return first, later

    @cached_property
    def _word(self) -> dict[str, str]:
        """How each stem is written most often."""
        by_use = sorted(self._written, key=lambda word: (-self._written[word], len(word), word), reverse=True)
        return {self._stem(word): word for word in by_use}

    def _table(
        self,
        documents: list[Document],
        words: list[str],
        lines: dict[str, dict[int, None]],
        worth: dict[str, dict[int, float]],
        placed: list[str],
    ) -> dict[str, Any]:
        kinds, weights = (
            list(dict.fromkeys(values)) for values in ((d.kind for d in documents), (d.weight for d in documents))
        )
        places = (sorted(worth.get(key, {}).items()) for key in placed)
        return {
            "kinds": kinds,
            "weights": weights,
            "addresses": _shared(each.address for each in documents),
            "titles": "\n".join(each.title for each in documents),
            "documents": [
                letters(kinds.index(each.kind) for each in documents),
                letters(weights.index(each.weight) for each in documents),
                letters(len(each.lines) for each in documents),
            ],
            "words": _shared(map(self._word.__getitem__, words)),
            "lines": " ".join(letters(steps(lines.get(key, ()))) for key in placed),
            "places": " ".join(
                letters(
                    step * LEVELS + _leveled(x) for step, x in zip(steps(i for i, _ in each), (x for _, x in each), strict=True)
                )
                for each in (list(found) for found in places)
            ),
        }


def _shared(words: Iterable[str]) -> str:
    """Each as how many letters it shares with the one before, and what follows."""
    found, before = [], ""
    for word in words:
        same = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
        shared = min(sum(1 for _ in same), 25)
        found.append(f"{chr(65 + shared)}{word[shared:]}")
        before = word
    return "".join(found)
