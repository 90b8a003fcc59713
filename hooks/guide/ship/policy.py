"""The content policy: one fixed text that knows our own files only, and the proof that a finished page keeps to it.

No text of data/ or docs/ can become script: templates escape it, the policy refuses whatever is inline, and `faults` ends
the build before such a page is shown to anyone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from guide.ship.tags import Parts, Tag, parts_of

TEMPLATE = Path(__file__).resolve().parents[3] / "overrides" / "partials" / "policy.html"
META = TEMPLATE.read_text(encoding="utf-8").strip()
LEADS_TO = {"href", "xlink:href"}  # may lead out of the site, by a way that is no script
# What a browser asks for by itself, or site.js for it (`data-sheet`): never from elsewhere.
LOADS = frozenset({"src", "srcset", "poster", "data", "data-sheet", "background", "action", "formaction", "ping", "manifest"})
REFUSED_TAGS = frozenset({"style", "base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal"})
REFUSED_ATTRIBUTES = frozenset({"style", "srcdoc"})
WAYS = {"", "http", "https", "mailto", "tel"}
LOADING = re.compile(r"<(?:script|link|img|body)\b", re.I)
PIXELS = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+")  # a picture within a picture
LINKS = {"canonical", "alternate"}  # a `link` of another kind loads what it names
UNSEEN = re.compile(r"[\x00-\x20]")  # signs that a browser leaves out of an address


def faults(html: str, parts: Parts | None = None) -> list[str]:
    """What a finished page must not hold, each as the words that follow "holds"; empty when it keeps to the policy.

    `parts` are those of `html`, where they are known already.
    """
    found, instructions = _judged(parts_of(html) if parts is None else parts, OF_A_PAGE)
    before, policy, _ = html.partition(META)
    if not policy or LOADING.search(before) or instructions != ["Content-Security-Policy"]:
        found.append("another policy than that of overrides/partials/policy.html, or something in front of it")
    if "<!--" in html:
        found.append("a comment, which browsers may read in another way than this check")
    return found


def inside(picture: str) -> list[str]:
    """What a picture must not hold: the same, but that it may have styles of its own, which hold for nothing else."""
    return _judged(parts_of(PIXELS.sub("#", picture)), OF_A_PICTURE)[0]


@dataclass(frozen=True, eq=False)
class _Refusing:
    """The tags and attributes that may not be there."""

    tags: frozenset[str]
    attributes: frozenset[str]


OF_A_PAGE = _Refusing(REFUSED_TAGS, REFUSED_ATTRIBUTES)
OF_A_PICTURE = _Refusing(REFUSED_TAGS - {"style"}, frozenset({"srcdoc"}))


def _judged(parts: Parts, refusing: _Refusing) -> tuple[list[str], list[str]]:
    """What is refused, in the order of the page; and the instructions of `meta http-equiv`: only the policy gives one."""
    found: list[str] = []
    instructions: list[str] = []
    for part in parts:
        if isinstance(part, Tag) and part.begins:
            faults, instruction = _of_tag(part, refusing)
            found += faults
            instructions += instruction
    return found, instructions


@lru_cache(maxsize=1 << 15)
def _of_tag(tag: Tag, refusing: _Refusing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What one tag holds of what is refused, and of instructions; a tag that stands on many pages is judged once."""
    all_values = [(name, value or "") for name, value in tag.attributes]
    given = dict(reversed(all_values))  # of two with one name, browsers take the first
    found = [f"<{tag.name}>"] if tag.name in refusing.tags else []
    if tag.name == "script" and "src" not in given and given.get("type") != "application/json":
        found.append("a <script> with its text in the page")
    loads = LOADS | {"href"} if tag.name == "link" and given.get("rel") not in LINKS else LOADS
    found += [reason for name, value in all_values if (reason := _fault(tag.name, name, value, loads, refusing))]
    return tuple(found), (given["http-equiv"],) if "http-equiv" in given else ()


def _fault(tag: str, name: str, value: str, loads: frozenset[str], refusing: _Refusing) -> str:
    """What is wrong with one attribute; `loads` are those whose address the browser asks for by itself."""
    if name in refusing.attributes or name.startswith("on"):
        return f"{name}= on <{tag}>"
    return _refused(name, value, loads)


def _refused(name: str, value: str, loads: frozenset[str]) -> str:
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
