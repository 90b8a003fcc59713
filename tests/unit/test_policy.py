from __future__ import annotations

import base64
import hashlib

from guide.ship.policy import SHIM, hashes, policy, with_policy


def digest(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def test_inline_scripts_are_allowed_by_hash_and_nothing_else_is() -> None:
    html = '<script>a()</script><script src="b.js"></script><script type="application/json">{}</script>'
    assert hashes(html) == [digest("a()")]


def test_the_policy_never_says_unsafe_inline() -> None:
    assert "unsafe" not in policy("<script>a()</script>")


def test_the_shim_is_allowed_only_where_it_is_loaded() -> None:
    assert SHIM in policy('<script src="iframe-worker-shim.js"></script>')
    assert SHIM not in policy("<p></p>")


def test_the_policy_stands_first_in_the_head() -> None:
    html = with_policy("<html><head><title>x</title></head></html>")
    assert html.index("Content-Security-Policy") < html.index("<title>")
