"""Who may change texts: the person at this machine, on our own page; no other site that is open in the same browser."""

from __future__ import annotations

import hmac
import ipaddress
import re
import secrets
from collections.abc import Mapping

HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?", re.I)
HEADERS = {  # of every answer: no script, nothing from elsewhere, in nobody else's frame
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def new_token() -> str:
    """What a form of this run of the server carries, and no other site can know."""
    return secrets.token_urlsafe(32)


def from_here(client: str, headers: Mapping[str, str]) -> bool:
    """True for this machine, asking by one of its own names: a foreign name may be led here to read along."""
    try:
        return ipaddress.ip_address(client).is_loopback and bool(HOST.fullmatch(headers.get("Host", "")))
    except ValueError:
        return False


def from_our_page(headers: Mapping[str, str]) -> bool:
    """True when a form was sent from a page of this very address; a browser always says which."""
    origin = headers.get("Origin")
    return origin == f"http://{headers.get('Host', '')}" and headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def same(token: str, given: str) -> bool:
    """True for the right token, told in the same time as a wrong one."""
    return hmac.compare_digest(token.encode(), given.encode())
