"""What is said on a terminal is said on every terminal."""

from __future__ import annotations

import io
import sys


def never_die_of_a_sign() -> None:
    """A terminal without a sign (Latin-1 has no "…") gets its number instead, where Python would end with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
