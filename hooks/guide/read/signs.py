"""Signs nobody sees: they come along when text is copied, and make two words that look alike differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LINE_END = re.compile(r"\r\n|\r|\n")
VARIANTS = "".join(map(chr, (*range(0xFE00, 0xFE0E), *range(0xE0100, 0xE01F0))))
BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0" + VARIANTS  # what Unicode counts among the letters
BLANKS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0d\U000e0100-\U000e01ef]")  # the same
SEEN = " \t\n\r"
MEANT = "\u00a0\u202f"  # no-break spaces: welcome where they are written as an escape, which one can see
LONGEST = 60  # characters shown of a value


def unseen(text: str) -> str:
    """The signs of `text` that nobody sees, each once, in the order of their first place."""
    if text.replace("\n", "").isprintable() and not BLANKS.search(text):  # as nearly every text is
        return ""
    return "".join(dict.fromkeys(sign for sign in text if _unseen(sign)))


def _unseen(sign: str) -> bool:
    return sign not in SEEN and (not sign.isprintable() or sign in BLANK)


def name(sign: str) -> str:
    """`U+200B (zero width space)`."""
    known = unicodedata.name(sign, "control sign" if unicodedata.category(sign) == "Cc" else "unknown sign")
    return f"U+{ord(sign):04X} ({known.lower()})"


def places(text: str, sign: str) -> Iterator[tuple[int, int]]:
    """Line and column (from 1) of every `sign` in `text`."""
    for number, line in enumerate(LINE_END.split(text), 1):
        if sign in line:
            yield from ((number, col) for col, each in enumerate(line, 1) if each == sign)


def cleaned(text: str, signs: str) -> str:
    """`text` without `signs`, and with a plain space in the place of every other kind of space."""
    return text.translate({ord(sign): " " if unicodedata.category(sign) in ("Zs", "Zl", "Zp") else None for sign in signs})


def shown(text: str) -> str:
    """`text` on one line, with every sign that nobody sees as an escape such as \\x1b: fit for any terminal."""
    if text.isprintable() and not unseen(text):
        return text
    return "".join(_escape(sign) if sign in "\t\n\r" or _unseen(sign) else sign for sign in text)


def _escape(sign: str) -> str:
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def short(value: object) -> str:
    """At most 60 characters of a value, on one line."""
    text = value if isinstance(value, str) else str(value)
    return shown(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")
