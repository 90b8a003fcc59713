from __future__ import annotations

import re

import segno

from guide.show import qr

ADDRESS = "https://intranet.example/trappen/da/phone/positive-call/"


def test_the_code_is_a_drawing_with_its_quiet_zone_that_the_policy_lets_stand() -> None:
    html = qr.code(ADDRESS)
    side = len(segno.make(ADDRESS, error="m", micro=False).matrix) + 2 * qr.QUIET
    assert f'viewBox="0 0 {side} {side}"' in html
    assert 'fill="#fff"' in html
    assert not re.search(r"style=|width=|height=", html)


def test_another_address_has_another_code() -> None:
    assert qr.code(ADDRESS) != qr.code(ADDRESS.replace("/da/", "/nb/"))
