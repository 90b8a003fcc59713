"""What comes along when text is pasted from another program, set right before it is looked at: nobody can see what to mend."""

from __future__ import annotations

import re

from guide.model.languages import LANGUAGES, Lang
from guide.read import signs

QUOTES = '"“”„'  # of other languages and of none
QUOTED = re.compile(rf"[{QUOTES}]([^{QUOTES}\n]+)[{QUOTES}]")


def tidied(text: str, lang: str) -> str:
    """`text` without signs that nobody sees, with spaces for tabs, and with the quotation marks of its language in pairs."""
    unseen = signs.unseen(text).translate(dict.fromkeys(map(ord, signs.MEANT)))
    start, end = LANGUAGES[Lang(lang)].quotes
    return QUOTED.sub(rf"{start}\1{end}", signs.cleaned(text, unseen).replace("\t", " "))
