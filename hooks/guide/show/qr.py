"""QR codes, drawn by segno."""

from __future__ import annotations

import segno
from markupsafe import Markup

QUIET = 4  # light modules around the code, as the standard asks


def code(address: str) -> Markup:
    """The code of `address` as an SVG: black on white in the dark too, no inline style, as wide as its box."""
    made = segno.make(address, error="m", micro=False)
    return Markup(made.svg_inline(border=QUIET, light="#fff", svgclass="qr", lineclass=None, omitsize=True))
