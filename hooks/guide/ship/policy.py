"""The content policy: one fixed text that knows our own files only, and the proof that a finished page keeps to it.

No text of data/ or docs/ can become script: templates escape it, the policy refuses whatever is inline, and `faults` ends
the build before such a page is shown to anyone.
"""

from __future__ import annotations

import re
from collections.abc import Set
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

TEMPLATE = Path(__file__).resolve().parents[3] / "overrides" / "partials" / "policy.html"
META = TEMPLATE.read_text(encoding="utf-8").strip()
LEADS_TO = {"href", "xlink:href"}  # may lead out of the site, by a way that is no script
LOADS = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest"}  # never from elsewhere
REFUSED_TAGS = {"style", "base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal"}
REFUSED_ATTRIBUTES = {"style", "srcdoc"}
WAYS = {"", "http", "https", "mailto", "tel"}
LOADING = re.compile(r"<(?:script|link|img|body)\b", re.I)
PIXELS = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+")  # a picture within a picture
LINKS = {"canonical", "alternate"}  # a `link` of another kind loads what it names
UNSEEN = re.compile(r"[\x00-\x20]")  # signs that a browser leaves out of an address


def faults(html: str) -> list[str]:
    """What a finished page must not hold, each as the words that follow "holds"; empty when it keeps to the policy."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    before, policy, _ = html.partition(META)
    if not policy or LOADING.search(before) or reader.instructions != ["Content-Security-Policy"]:
        reader.found.append("another policy than that of overrides/partials/policy.html, or something in front of it")
    if "<!--" in html:
        reader.found.append("a comment, which browsers may read in another way than this check")
    return reader.found


def inside(picture: str) -> list[str]:
    """What a picture must not hold: the same, but that it may have styles of its own, which hold for nothing else."""
    reader = _Reader(refused=REFUSED_TAGS - {"style"}, without={"srcdoc"})
    reader.feed(PIXELS.sub("#", picture))
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Notes what is refused, in the order of the page."""

    def __init__(self, refused: Set[str] = REFUSED_TAGS, without: Set[str] = REFUSED_ATTRIBUTES) -> None:
        super().__init__()
        self.refused, self.without = refused, without
        self.found: list[str] = []
        self.instructions: list[str] = []  # of `meta http-equiv`: only the policy gives one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        all_values = [(name, value or "") for name, value in attrs]
        given = dict(reversed(all_values))  # of two with one name, browsers take the first
        if tag in self.refused:
            self.found.append(f"<{tag}>")
        if tag == "script" and "src" not in given and given.get("type") != "application/json":
            self.found.append("a <script> with its text in the page")
        self.instructions += [given["http-equiv"]] if "http-equiv" in given else []
        loads = LOADS | {"href"} if tag == "link" and given.get("rel") not in LINKS else LOADS
        self.found += [reason for name, value in all_values if (reason := self._fault(tag, name, value, loads))]

    def _fault(self, tag: str, name: str, value: str, loads: set[str]) -> str:
        """What is wrong with one attribute; `loads` are those whose address the browser asks for by itself."""
        if name in self.without or name.startswith("on"):
            return f"{name}= on <{tag}>"
        return _refused(name, value, loads)


def _refused(name: str, value: str, loads: set[str]) -> str:
    """What is wrong with the address that an attribute gives, if it gives one."""
    if name in LEADS_TO | LOADS:
        address = UNSEEN.sub("", value)
        try:
            scheme, host = urlsplit(address)[:2]
        except ValueError:
            return f"the address {value[:60]!r}, which cannot be read"
        if scheme not in WAYS:
            return f"an address that begins with {scheme}:"
        if (scheme or host) and name in loads:
            return f"something loaded from elsewhere: {value[:60]}"
    return ""
