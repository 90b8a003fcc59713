"""The hubs of the tasks: what each task holds, one line a door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.read.content import Content
from guide.show.navigation import PLAIN, SECTIONS
from guide.show.pages.base import NAMES_OTHERS, Page


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page for each task whose hub is a list of its doors."""
    ui = content.ui
    for key in PLAIN:
        title, lead = ui[f"nav-{key}"][lang], ui[f"hub-{key}-lead"][lang]
        yield Page(SECTIONS[key].hub, title, key, ("hub", key), lead, weight=NAMES_OTHERS)


def doors(key: str, found: Mapping[str, Page]) -> dict[str, list[Page]]:
    """The pages behind the doors of the task, by group; groups without one are left out."""
    groups = {group: [found[name] for name in names if name in found] for group, names in SECTIONS[key].groups.items()}
    return {group: there for group, there in groups.items() if there}
