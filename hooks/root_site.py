"""MkDocs hook of the root site: builds both languages into it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import site_build


def on_post_build(config: MkDocsConfig) -> None:
    """Both languages and the assets; runs after the site folder was cleaned and the start page written."""
    if report := site_build.build_languages(Path(config.site_dir)):
        raise Abort(report)
