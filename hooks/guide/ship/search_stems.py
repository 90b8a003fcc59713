"""Words as the search compares them: one spelling for each letter, without endings.

The rules are data, so that the script in the reader's browser follows the very same ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

# First one form for æ/ae/e, ø/oe/o, å/aa/a, so that who has no Nordic keyboard finds the same; for what one language writes
# so and the other so, "hjælp" and "hjelp", "afvise" and "avvise", "gøre" and "gjøre"; and for one letter where two are right.
LETTERS = (
    ("æ|ae|ä", "e"),
    ("ø|oe|ö", "o"),
    ("å|aa", "a"),
    ("[éèê]", "e"),
    ("ü", "u"),
    ("^af", "av"),
    ("tion", "sjon"),
    ("([gk])j", "$1"),
    (r"([b-df-hj-np-tv-xz])\1", "$1"),
)
# Then the endings of both languages; three letters stay at least, and one of two equal ones at the end.
ENDINGS = (
    "ingerne|ingene|ingens|inger|ingen|ernes|erens|endes|erne|enes|eren|eres|edes|ende|ene|ede|ets|ens|ers|est|ast|ane|ande|ade"
    "|ing|er|ar|en|et|es|te|de|t|e|a|s|r"
)
# A pair of scissors is no case and a neck no hall: where s is of the word itself, it stays.
OWN = (r"^(sak|hal)s(?=(?:en|a|er|ene|erne)?s?$)", "$1x")
RULES = (LETTERS, (OWN, (f"^(.{{3,}}?)(?:{ENDINGS})$", "$1"), (r"(.)\1$", "$1")))
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
NUMBER = re.compile(r"\d+(?:[ \u00a0-]\d+)+")  # 116 117, 1-1-2
WORD = re.compile(r"[^\W_]+")
_LETTERS, _ENDINGS = (tuple((re.compile(pattern), kept.replace("$", "\\")) for pattern, kept in some) for some in RULES)


def _spelled(word: str) -> str:
    for pattern, kept in _LETTERS:
        word = pattern.sub(kept, word)
    return word


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The word without its ending."""
    word = _spelled(word.lower())
    for pattern, kept in _ENDINGS:
        word = pattern.sub(kept, word)
    return word


def stemmer(common: Iterable[str]) -> Callable[[str], str]:
    """Gives stems; a word that only without its ending is one of the `common` ones keeps apart, as "møde" from "mod"."""
    whole = {_spelled(word) for word in common}
    cut = {stem(word) for word in common}

    @lru_cache(maxsize=1 << 15)
    def apart(word: str) -> str:
        found = stem(word)
        return f"{found}'" if found in cut and _spelled(word.lower()) not in whole else found

    return apart


def words_of(text: str) -> list[str]:
    """The words of a text; a number is one, however it is set."""
    text = UNSEEN.sub("", unicodedata.normalize("NFC", text))
    return WORD.findall(NUMBER.sub(lambda number: re.sub(r"\D", "", number.group()), text))


def stems_of(text: str) -> list[str]:
    """The stems of a text, in its order."""
    return [stem(word) for word in words_of(text)]
