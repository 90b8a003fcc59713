"""What search engines read at the top of the site: the list of all pages with their other languages, or that none is wanted."""

from __future__ import annotations

import datetime
from html import escape
from pathlib import Path

NOT_FOUND = 'content="noindex"'
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
# Whoever is kept from reading a page never learns that it asks not to be listed, and may list its bare address.
UNLISTED = (
    "# No page of this site wants to be listed: each says so itself (noindex), so each may be read.\nUser-agent: *\nDisallow:\n"
)


def keep_out(site: Path) -> None:
    """Writes `robots.txt` for a site that stays out of search engines."""
    (site / "robots.txt").write_text(UNLISTED, encoding="utf-8", newline="\n")


def write(site: Path, address: str | None, changed_on: datetime.date) -> None:
    """Writes `sitemap.xml` where the site's own address is known; takes away those of the generator."""
    for path in site.rglob("sitemap.xml*"):
        path.unlink()
    languages = sorted(path.name for path in site.iterdir() if (path / "404.html").is_file())
    if address and languages:
        pages = sorted(
            path.parent.relative_to(site / languages[0]).as_posix()
            for path in site.glob(f"{languages[0]}/**/index.html")
            if NOT_FOUND not in path.read_text(encoding="utf-8").partition("</head>")[0]
        )
        top = address.rstrip("/")
        entries = (_entry(top, page, lang, languages, changed_on) for page in pages for lang in languages)
        (site / "sitemap.xml").write_text(f"{HEAD}{''.join(entries)}</urlset>\n", encoding="utf-8", newline="\n")


def _entry(top: str, page: str, lang: str, languages: list[str], changed_on: datetime.date) -> str:
    there = {each: escape(f"{top}/{each}/" + ("" if page == "." else f"{page}/")) for each in languages}
    others = "".join(f'<xhtml:link rel="alternate" hreflang="{each}" href="{url}"/>' for each, url in there.items())
    return f"<url><loc>{there[lang]}</loc><lastmod>{changed_on}</lastmod>{others}</url>\n"
