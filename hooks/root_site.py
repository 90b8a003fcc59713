"""MkDocs hook of the root site: builds both languages into it."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import site_build

GENERATOR = "properdocs" if "properdocs" in sys.modules else "mkdocs"  # the one that runs this


def on_post_build(config: MkDocsConfig) -> None:
    """Both languages and the assets; runs after the site folder was cleaned and the start page written."""
    if report := site_build.fill(Path(config.site_dir), GENERATOR):
        raise Abort(report)
