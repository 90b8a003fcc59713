"""A content security policy without `unsafe-inline`: the page's own inline scripts are allowed by their hash."""

from __future__ import annotations

import base64
import hashlib
import re

SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
DATA = re.compile(r'\btype="application/(?:ld\+)?json"')
HEAD = "<head>"
# The offline shim builds a worker frame with this one inline script (docs/assets/vendor/README.md).
SHIM = "sha256-ZW9CBp3GVX/w5FX+5h5Ex7oGlGnV09y24OXnXYEfmTE="


def hashes(html: str) -> list[str]:
    """The CSP hashes of every inline script of `html` that a browser would run, sorted."""
    found = set()
    for script in SCRIPT.finditer(html):
        attributes = script["attributes"]
        if re.search(r"\bsrc=", attributes) or DATA.search(attributes):
            continue
        digest = hashlib.sha256(script["code"].encode()).digest()
        found.add(f"sha256-{base64.b64encode(digest).decode()}")
    return sorted(found)


def policy(html: str) -> str:
    """The policy for this page: nothing from outside, nothing inline but what is known."""
    allowed = hashes(html)
    if "iframe-worker" in html:
        allowed.append(SHIM)
    scripts = " ".join(["'self'", *(f"'{value}'" for value in allowed)])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )


def with_policy(html: str) -> str:
    """`html` with its policy first in the head."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(HEAD, f"{HEAD}\n    {meta}", 1)
