"""Removes theme files that no page asks for."""

from __future__ import annotations

from pathlib import Path

NEEDED_LANGUAGES = {"lunr.da.min.js", "lunr.no.min.js", "lunr.stemmer.support.min.js"}


def unused(site: Path) -> None:
    """Source maps, and stemmers of languages the site does not have."""
    for path in site.glob("assets/**/*.map"):
        path.unlink()
    for path in site.glob("assets/javascripts/lunr/min/*.js"):
        if path.name not in NEEDED_LANGUAGES:
            path.unlink()
    for path in site.glob("assets/javascripts/lunr/*.js"):
        path.unlink()
