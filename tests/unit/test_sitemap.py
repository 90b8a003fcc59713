"""The list of pages for search engines."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from pathlib import Path

from guide.ship import sitemap

PAGES = ("index.html", "safety/index.html", "404.html")
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def site(at: Path) -> Path:
    for lang in ("da", "nb"):
        for page in PAGES:
            (at / lang / page).parent.mkdir(parents=True, exist_ok=True)
            (at / lang / page).write_text("")
        (at / lang / "sitemap.xml").write_text("of the generator")
        (at / lang / "sitemap.xml.gz").write_text("of the generator")
    return at


def test_it_names_every_page_of_every_language_with_its_other_languages(tmp_path: Path) -> None:
    sitemap.write(site(tmp_path), "https://intranet.example/a&b/", datetime.date(2026, 3, 1))
    tree = ET.parse(tmp_path / "sitemap.xml")
    top = "https://intranet.example/a&b"
    assert [url.findtext("s:loc", namespaces=NAMES) for url in tree.iterfind("s:url", NAMES)] == [
        f"{top}/da/", f"{top}/nb/", f"{top}/da/safety/", f"{top}/nb/safety/"
    ]  # fmt: skip
    last = tree.findall("s:url", NAMES)[-1]
    assert last.findtext("s:lastmod", namespaces=NAMES) == "2026-03-01"
    others = {link.get("hreflang"): link.get("href") for link in last.iterfind("x:link", NAMES)}
    assert others == {"da": f"{top}/da/safety/", "nb": f"{top}/nb/safety/"}


def test_without_an_address_there_is_none(tmp_path: Path) -> None:
    sitemap.write(site(tmp_path), None, datetime.date(2026, 3, 1))
    assert list(tmp_path.rglob("sitemap*")) == []


def test_a_site_that_stays_out_lets_engines_read_that_it_does(tmp_path: Path) -> None:
    sitemap.keep_out(tmp_path)
    lines = (tmp_path / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["User-agent: *", "Disallow:"]
