"""Telephone numbers stand in the country profile, never in running text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.languages import Lang
from guide.model.organisation import Organisation
from guide.model.places import Country
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED

NAME = "numbers-in-profile"
WHY = "Numbers change and differ by country; in the profile each has a source and a date, and one place to mend."
NUMBER = re.compile(
    r"(?<![\d.,§\-–/])"  # not in the middle of another number
    r"(?:11[0-9]|1813|116 ?117|116 ?123|02800|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})"
    r"(?!\d|%|[.,\-–]\d)"
)


def check(content: Content) -> Iterator[Problem]:
    """Emergency and telephone numbers outside data/countries/ and data/organisation.yml."""
    allowed = {id(origin) for record, origin in content.records() if isinstance(record, (Country, Organisation))}
    for origin, path, text in content.texts:
        if id(origin) in allowed or origin.located.file.endswith("organisation.yml"):
            continue
        for lang in Lang:
            if number := number_in(text[lang]):
                advice = "Write what to call, and name the entry of data/countries/*.yml under `facts`."
                yield origin.problem((*path, lang), f"the number {number} stands in the text.", advice, NAME)


@lru_cache(REMEMBERED)
def number_in(words: str) -> str:
    """The first telephone number in these words, or ''."""
    found = NUMBER.search(words)
    return found.group() if found else ""
