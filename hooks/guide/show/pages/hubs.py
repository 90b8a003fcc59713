"""The hubs of the tasks: what each task holds, one line a door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.read.content import Content
from guide.show.navigation import NEW, PLAIN, SECTIONS, TIMES
from guide.show.pages import own
from guide.show.pages.base import NAMES_OTHERS, Page


def pages(content: Content, lang: str) -> Iterator[Page]:
    """One page for each task whose hub is a list of its doors."""
    ui = content.ui
    for key in PLAIN:
        title, lead = ui[f"nav-{key}"][lang], ui[f"hub-{key}-lead"][lang]
        yield Page(SECTIONS[key].hub, title, key, ("hub", key), lead, styles=("home",), weight=NAMES_OTHERS)


def doors(key: str, found: Mapping[str, Page]) -> dict[str, list[Page]]:
    """The pages behind the doors of the task, by group; groups without one are left out."""
    groups = {group: [found[name] for name in names if name in found] for group, names in SECTIONS[key].groups.items()}
    groups["own"] = [page for page in found.values() if page.name.startswith(f"{own.FOLDER}/") and page.section == key]
    return {group: there for group, there in groups.items() if there}


def ways(found: Mapping[str, Page]) -> dict[str, str]:
    """Where the four sentences of the home page lead."""
    hubs = {key: SECTIONS[key].hub for key in ("now", "place", "say")}
    return {**hubs, "new": NEW if NEW in found else SECTIONS["practise"].hub}


def times(key: str, found: Mapping[str, Page]) -> dict[str, list[str]]:
    """What one can do in a little time, on the hub of practice: its steps, by name of their pages."""
    if key != "practise":
        return {}
    return {time: [name for name in names if name in found] for time, names in TIMES.items()}
