"""How one is reached: web address, e-mail, telephone. Each is complete, so that its link leads there, or refused."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from guide.model.base import Words, told

LONGEST = 2000  # characters of an address; document systems write long ones
LONGEST_SITE = 200  # the QR code holds no more that a telephone reads well
LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
NO_ADDRESS = re.compile(r"""[\s"<>`{}|\\^…]|\.\.""")  # none of these stands in an address that leads somewhere
WORLD = re.compile(r"(?:.+\.[^\W\d_]{2,}|(?:[0-9]{1,3}\.){3}[0-9]{1,3})")  # a host one may name without http://
FILE = re.compile(r"[^/]+\.(?:docx?|xlsx?|pptx?|pdf|html?|aspx|php|txt|odt|rtf|png|jpe?g|zip)", re.I)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?![0-9]+(?:/|$))")
EMAIL = re.compile(r"[^\s@:/]+@[^\s@/]+\.[^\s@/]+")
PHONE = re.compile(r"\+?\(?[0-9][0-9 ()-]*")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
PICTURE = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:svg|png)")
SITE_PATH = re.compile(r"(?:/[A-Za-z0-9._~%-]*)*")
LIKE_BROWSER = "Write it as in the browser, such as https://intranet.example/page."


def _web_address(given: str) -> str:
    """`x.dk/y` → `https://x.dk/y`; `https://…`, `http://…` and `mailto:…` as they are."""
    message = "'{given}' is not a web address."
    if given.lower().startswith("mailto:"):
        return f"mailto:{_email(given[len('mailto:') :])}"
    if "@" in given and EMAIL.fullmatch(given):
        raise told(given, "'{given}' is an e-mail address.", "Write it under `email`.")
    if PHONE.fullmatch(given):
        raise told(given, "'{given}' is a telephone number.", "Write it under `phone`.")
    whole = given
    if not SCHEME.match(given):
        if not WORLD.fullmatch(re.split(r"[/?#:]", given)[0]) or FILE.fullmatch(given):
            raise told(given, message, LIKE_BROWSER)
        whole = f"https://{given}"
    if len(whole) > LONGEST or not _sound(whole):
        raise told(given, message, LIKE_BROWSER)
    scheme, mark, rest = whole.partition("://")
    return f"{scheme.lower()}{mark}{rest}"


def _sound(address: str) -> bool:
    """True for http:// or https://, a host, and nothing that cannot stand in an address."""
    scheme, mark, rest = address.partition("://")
    if scheme.lower() not in ("http", "https") or not mark or NO_ADDRESS.search(address):
        return False
    host, _, port = re.split(r"[/?#]", rest)[0].partition(":")
    return _host(host) and (not port or (port.isdecimal() and 0 < int(port[:6]) < 65536))


def _host(host: str) -> bool:
    same = unicodedata.normalize("NFKC", host) == host  # ℀ is not a/c, whatever it looks like
    return same and 0 < len(host) <= 253 and all(LABEL.fullmatch(part) and "_" not in part for part in host.split("."))


def _email(given: str) -> str:
    name, _, host = given.partition("@")
    if not re.fullmatch(r"[\w.!#$%&*+/=?^-]{1,64}", name) or "." not in host or not _host(host):
        raise told(given, "'{given}' is not an e-mail address.", "Write it as name@organisation.example, and nothing else.")
    return given


def _phone(given: str) -> str:
    if not PHONE.fullmatch(given) or not 2 <= sum(sign.isdecimal() for sign in given) <= 15:
        advice = "Write digits and spaces, such as '+45 12 34 56 78'; what else there is to say goes under `value`."
        raise told(given, "'{given}' is not a telephone number.", advice)
    return given


def _site_address(given: str) -> str:
    try:
        parts = urlsplit(given)
    except ValueError:  # such as https://[
        parts = None
    rest = f"://{parts.netloc}{parts.path}" if parts else ""
    sound = parts and _sound(given) and given.lower() == f"{parts.scheme}{rest}".lower() and SITE_PATH.fullmatch(parts.path)
    if not sound or len(given) > LONGEST_SITE or ".." in given:
        advice = f"Write it as in the browser, such as https://intranet.example/trappen/, in at most {LONGEST_SITE} characters."
        raise told(given, "'{given}' is not a web address.", advice)
    return given


def _colour(given: str) -> str:
    if not COLOUR.fullmatch(given):
        raise told(given, "'{given}' is not a colour.", "Write # and six signs 0–9 or a–f, such as '#17506a'.")
    return given.lower()


def _picture(given: str) -> str:
    if not PICTURE.fullmatch(given):
        advice = "Put the file into data/local/, and write its name: small letters, digits and hyphens, then .svg or .png."
        raise told(given, "'{given}' is not the name of a logo.", advice)
    return given


WebAddress = Annotated[Words, AfterValidator(_web_address)]
SiteAddress = Annotated[Words, AfterValidator(_site_address)]
Email = Annotated[Words, AfterValidator(_email)]
Phone = Annotated[Words, AfterValidator(_phone)]
Colour = Annotated[Words, AfterValidator(_colour)]
LogoFile = Annotated[Words, AfterValidator(_picture)]
