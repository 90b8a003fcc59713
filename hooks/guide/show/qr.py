"""A QR code as the outline of its dark modules; the template draws it."""

from __future__ import annotations

from itertools import groupby

import segno

QUIET = 4  # light modules around the code, as the standard asks


def size(address: str) -> int:
    """How many modules the code of `address` is wide and high, with its quiet zone."""
    return len(list(_rows(address)))


def outline(address: str) -> str:
    """The dark modules of the code of `address` as data for an SVG path, one unit a module."""
    runs = []
    for y, row in enumerate(_rows(address)):
        x = 0
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                runs.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    return "".join(runs)


def _rows(address: str) -> list[list[int]]:
    code = segno.make(address, error="m", micro=False)
    return [list(row) for row in code.matrix_iter(border=QUIET)]
