"""The pages of the ladder: home, overview, steps, actions, safety, checklist."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.guidance import SafetyTime
from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import Page


def pages(content: Content, lang: str) -> Iterator[Page]:
    """Every page of the ladder, in the order of the navigation."""
    ui, acting, urgent = content.ui, FOLDERS["actions"].weight, FOLDERS["safety"].weight
    yield Page("index", ui["site-name"][lang], "home", ("home",), ui["site-tagline"][lang], styles=("home",))
    yield Page("ladder", ui["page-ladder"][lang], "place", ("ladder",), ui["ladder-lead"][lang], styles=("ladder",))
    for step in content.ladder():
        about = plain(step.meaning[lang])
        yield Page(f"steps/{step.id}", step.title[lang], "place", ("step", step.id), about, "ladder")
    for step in content.ladder():
        for action in content.actions_of(step.id):
            title, about = plain(action.title[lang]), plain(action.summary[lang])
            yield Page(f"actions/{action.id}", title, "place", ("action", action.id), about, f"steps/{step.id}", weight=acting)
    title, about = ui["page-safety"][lang], ui["home-safety"][lang]
    yield Page("safety", title, "now", ("safety",), about, styles=("safety",), weight=urgent)
    for record in content.safety.values():
        if record.when != SafetyTime.NOW:  # those stand on the safety page itself
            title, about = plain(record.title[lang]), plain(record.summary[lang])
            task = "now" if record.when == SafetyTime.TODAY else "lookup"  # the rest is for when one has time
            yield Page(f"safety/{record.id}", title, task, ("guidance", record.id), about, "safety", weight=urgent)
    sheet = ("checklist",)
    yield Page("checklist", ui["page-checklist"][lang], "place", ("checklist",), ui["home-checklist"][lang], "ladder", sheet)
