"""MkDocs hook of the root site: builds both languages into it, and shows problems under `mkdocs serve`."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import site_build

serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Remembers whether this is `mkdocs serve`, where a fault must not stop the server."""
    global serving
    serving = command == "serve"


def on_post_build(config: MkDocsConfig) -> None:
    """Both languages and the assets; runs after the site folder was cleaned and the start page written."""
    report = site_build.build_languages(Path(config.site_dir), quick=serving)
    if report and not serving:
        raise Abort(report)
    if report:
        site_build.write_problem_pages(Path(config.site_dir), report)
