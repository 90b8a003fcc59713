"""The colour describes the cooperation, never the citizen."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED, all_texts

NAME = "wording"
WHY = "What is hard is the cooperation, as we experience it; a label on a person makes it harder."
PERSON = r"(?:borger|innbygger|bruker|bruger|person|pårørende|foresatt|forælder|kund)"
DIFFICULT = r"(?:vanskelig|besværlig|umulig|krævende|krevende)"
FORBIDDEN = {
    "names a person by a colour": re.compile(rf"\b(?:rød|gul|grøn|grønn)[et]*e? {PERSON}", re.I),
    "calls a person difficult": re.compile(rf"\b{DIFFICULT}[et]*e? {PERSON}(?!\w*(?:kontakt|møte|møde))\w*", re.I),
}


def check(content: Content) -> Iterator[Problem]:
    """Labels on people."""
    for origin, path, text in all_texts(content):
        for lang in Lang:
            for said, what in labels(text[lang]):
                advice = "Write about the cooperation: 'samarbejdet er på …' / 'samarbeidet er på …'."
                yield origin.problem((*path, lang), f"'{said}' {what}.", advice, NAME)


@lru_cache(REMEMBERED)
def labels(words: str) -> list[tuple[str, str]]:
    """`(words, what they do)` for each kind of label on a person."""
    found = ((pattern.search(words), what) for what, pattern in FORBIDDEN.items())
    return [(label.group(), what) for label, what in found if label]
