"""The pages written by hand in docs/<lang>/: what their front matter says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from guide.read.files import below
from guide.show.pages.base import ABOUT_THE_SITE, Page


def pages(docs: Path, lang: str) -> Iterator[Page]:
    """Every page of `docs/<lang>/`, by name. The text is rendered by MkDocs."""
    top = docs / lang
    for path in below(top, ".md"):
        _, matter, _ = path.read_text(encoding="utf-8").split("---\n", 2)
        given = _given(matter)
        name = path.relative_to(top).with_suffix("").as_posix()
        up = f"{path.relative_to(top).parent.as_posix()}/index"  # of the same folder
        title, about = given["title"], given["description"]
        yield Page(name, title, given["section"], description=about, up=up, weight=ABOUT_THE_SITE)


@lru_cache
def _given(matter: str) -> dict[str, Any]:
    given: dict[str, Any] = yaml.safe_load(matter)
    return given
