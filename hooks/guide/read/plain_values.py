"""What a value without quotes means: only what nobody can read in two ways is more than text.

Programs disagree about `no`, `010`, `1:30` or `2026-1-5`: YAML 1.1 reads a yes/no value, 8, 90 and a date there.
Whoever writes such a value is told, and never finds another one on the page.
"""

from __future__ import annotations

import re
from datetime import date

SURE = {"": None, "~": None, "null": None, "true": True, "false": False}
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST = 9  # digits of a number; nothing in data/ counts further

OTHER_YES_NO = re.compile(r"y|n|yes|no|on|off|true|false", re.I)
OTHER_NOTHING = re.compile(r"null", re.I)
OTHER_NUMBER = re.compile(
    r"[-+]?(?:"
    r"[0-9][0-9_]*"  # 010, 1_000, +5
    r"|0[xXoObB][0-9a-fA-F_]*"
    r"|[0-9][0-9_]*(?::[0-9_]+)+(?:\.[0-9_]*)?"  # 1:30, also counted in sixties
    r"|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"  # 1.5, .5, 1e3
    r"|\.(?:inf|nan)"
    r")",
    re.I,
)
OTHER_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.,+\-Zz \t]*)?")


class Unsure(Exception):
    """Raised for a value that programs read in different ways, or not at all: what is wrong, and what to do."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message, self.advice = message, advice


def meaning(written: str) -> str | int | bool | date | None:
    """Text, whole number, true, false, a day or nothing. Raises Unsure for all between them."""
    if written in SURE:
        return SURE[written]
    first = written[:1]
    if not (first.isalpha() or first in "+-.0123456789"):  # most texts
        return written
    if NUMBER.fullmatch(written) and len(written.lstrip("-")) <= LONGEST:
        return int(written)
    if OTHER_DAY.fullmatch(written):
        return _day(written)
    if OTHER_YES_NO.fullmatch(written):
        advice = "Put it in quotes if it is meant as text; for yes or no write true or false."
        raise Unsure(f"without quotes, `{written}` is a yes/no value to some programs and text to others.", advice)
    if OTHER_NOTHING.fullmatch(written):
        advice = "Write null when nothing is meant, or put it in quotes."
        raise Unsure(f"without quotes, `{written}` does not mean the same to all programs.", advice)
    if OTHER_NUMBER.fullmatch(written):
        advice = "Write a whole number in plain digits; put it in quotes if it is meant as text."
        if NUMBER.fullmatch(written):
            raise Unsure(f"a number of {len(written.lstrip('-'))} digits is too long.", f"{LONGEST} are the most. {advice}")
        raise Unsure(f"without quotes, `{written}` does not mean the same to all programs.", advice)
    return written


def _day(written: str) -> date:
    try:
        if DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:  # no such day
        pass
    raise Unsure(f"'{written}' is not a date.", "Write it as YYYY-MM-DD. As text, put it in quotes.")
