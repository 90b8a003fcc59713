from __future__ import annotations

import re

import segno

from guide.show import qr

ADDRESS = "https://intranet.example/trappen/da/phone/positive-call/"


def modules(outline: str) -> set[tuple[int, int]]:
    """The dark modules that the outline draws."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", outline)
    assert "".join(f"M{x} {y}h{width}v1h-{width}z" for x, y, width, _ in runs) == outline
    return {(int(x) + i, int(y)) for x, y, width, _ in runs for i in range(int(width))}


def test_the_outline_draws_the_code_of_the_address_with_a_quiet_zone() -> None:
    code = segno.make(ADDRESS, error="m", micro=False)
    dark = {(x + qr.QUIET, y + qr.QUIET) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
    assert modules(qr.outline(ADDRESS)) == dark
    assert qr.size(ADDRESS) == len(code.matrix) + 2 * qr.QUIET
