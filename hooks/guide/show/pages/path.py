"""The onboarding path: the way in, a page for each part, what is due, and the pages for the talk with the leader."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning import path
from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

KIND = FOLDERS["path"]
STYLE = ("path",)  # it brings that of the questions along
SCRIPT = ("path",)  # it brings that of the questions along
GIVEN = "practice/path.js"  # what its script says and knows, the same on every page of the path
BESIDE = ("from-plan", "review", "talk", "leader")  # pages beside the parts
SCRIPTS: dict[str, tuple[str, ...]] = {"from-plan": ("question", "practice"), "review": SCRIPT, "talk": SCRIPT, "leader": ()}


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Nothing where there is no part."""
    if not content.path:
        return
    ui, section, hub = content.ui, KIND.section, KIND.list_page
    lead = ui["path-lead"][lang]
    title, weight = ui["page-path"][lang], KIND.weight
    yield Page(hub, title, section, ("path",), lead, "practise/index", STYLE, SCRIPT, weight, given=(GIVEN,))
    for row in path.trails(content).values():
        for part in row:
            title, about = plain(part.title[lang]), plain(part.summary[lang])
            call = ("path_part", part.id)
            yield Page(f"path/{part.id}", title, section, call, about, hub, STYLE, SCRIPT, weight, given=(GIVEN,))
    for name in BESIDE:
        title, about = ui[f"page-path-{name}"][lang], ui[f"path-{name}-lead"][lang]
        macro, scripts = (f"path_{name.replace('-', '_')}",), SCRIPTS[name]
        given = (GIVEN,) if "path" in scripts else ()
        style = ("practice",) if "practice" in scripts else STYLE
        yield Page(f"path/{name}", title, section, macro, about, hub, style, scripts, NAMES_OTHERS, given=given)
