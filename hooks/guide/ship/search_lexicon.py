"""Which word of one language is which of the other, worked out from the site's own texts: they stand side by side.

`make lexicon` writes the table into data/search.yml; a build only reads it. The way is the first of the IBM models (Brown
et al., 1993): a word is a translation of those it stands beside again and again, the less the more others could be it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import yaml

from guide.model.base import Text
from guide.read.load import load
from guide.read.marks import plain
from guide.read.walk import texts
from guide.ship.search_stems import stem, stems_of, words_of

ROUNDS = 6
MUTUAL = 0.04  # how likely a pair has to be, both ways together
FIRST = "across:\n"

Pairs = list[tuple[list[str], list[str]]]


def table(pairs: Pairs) -> dict[str, dict[str, float]]:
    """Word of the first → word of the second → how likely it is its translation."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for first, second in pairs:
        for word in set(first):
            found[word].update(dict.fromkeys(second, 1.0))
    for _ in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for first, second in pairs:
            for other in second:
                whole = sum(found[word][other] for word in first)
                for word in first:
                    counts[word][other] += found[word][other] / whole
        found = {word: {other: n / sum(mine.values()) for other, n in mine.items()} for word, mine in counts.items()}
    return found


def across(sides: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Danish word → the Norwegian one, as each is written most often, where they differ."""
    told = [(plain(danish), plain(norwegian)) for danish, norwegian in sides]
    pairs = [(stems_of(danish), stems_of(norwegian)) for danish, norwegian in told]
    pairs = [(first, second) for first, second in pairs if first and second]
    there, back = table(pairs), table([(second, first) for first, second in pairs])
    written: tuple[dict[str, Counter[str]], ...] = (defaultdict(Counter), defaultdict(Counter))
    for both in told:
        for counts, text in zip(written, both, strict=True):
            for word in words_of(text.lower()):
                counts[stem(word)][word] += 1
    found = {}
    for word, others in there.items():
        sure, other = max((likely * back.get(other, {}).get(word, 0), other) for other, likely in others.items())
        if sure > MUTUAL and other != word and not re.search(r"\d", word + other):
            danish, norwegian = (counts[key].most_common(1)[0][0] for counts, key in zip(written, (word, other), strict=True))
            found[danish] = norwegian
    return dict(sorted(found.items()))


def main(data: Path) -> int:
    """Writes the table at the end of `search.yml` of the folder `data`."""
    content, problems = load(data)
    if content is None:
        print(*problems, sep="\n")
        return 1
    sides = [(text["da"], text["nb"]) for record, _ in content.records() for _, text in texts(record) if isinstance(text, Text)]
    file = data / "search.yml"
    kept = file.read_text(encoding="utf-8").partition(FIRST)[0]
    lines = (yaml.safe_dump({a: b}, allow_unicode=True, default_style='"').strip() for a, b in across(sides).items())
    file.write_text(kept + FIRST + "".join(f"  {line}\n" for line in lines), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
