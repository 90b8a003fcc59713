"""The macros of the pages, registered with mkdocs-macros: hooks/guide/show/doorways.py says what each does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guide.checked import content_of
from guide.ship import finished
from guide.show.doorways import doorways
from guide.show.render import Here
from guide.show.site import site_of

ROOT = Path(__file__).resolve().parent.parent


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once, before any page is rendered and before the offline plugin has its say."""

    def here() -> Here:
        """The page that is being rendered; the same one for all macros of a page."""
        found: Here = env.page.meta.setdefault("here", Here(env.page.file.src_uri.removesuffix(".md")))
        return found

    def current() -> dict[str, Callable[..., Markup]]:
        content, conf = content_of(ROOT / "data"), env.conf
        site = site_of(content, conf["extra"]["lang"], ROOT, conf["use_directory_urls"])
        return doorways(site.renderer, here)

    def macro(name: str) -> Callable[..., str]:
        return lambda *given, **named: finished.marked(current()[name](*given, **named))

    for name in current():
        env.macro(macro(name), name)
