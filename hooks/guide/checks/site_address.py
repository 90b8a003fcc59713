"""The site's own address, where one is given, is a web address."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from guide.read.content import Content
from guide.read.problems import Problem

NAME = "site-address"
WHY = "The QR code, the sitemap and 404.html are made from it; a wrong one sends every reader astray."


def check(content: Content) -> Iterator[Problem]:
    """An address without https:// or http://, or without a host."""
    address = content.organisation.site_address
    if address is None:
        return
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.netloc or parts.query or parts.fragment:
        advice = "Write it as in the browser, such as https://intranet.example/trappen/, or leave it empty."
        yield content.wholes["organisation"].problem(("site_address",), f"'{address}' is not a web address.", advice, NAME)
